using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Rollback;

/// <summary>Every secret that either side has is still in the source, has a current version, and waits for no deletion. A listing shows none that does, so each is asked for by name.</summary>
public sealed record SourceSecretsAreIntact(SecretNames Names) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var names = (await migration.Source.NamesOf(Names)).Union(await migration.Production.NamesOf(Names), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            return new Unproven($"Neither account has a secret {Names.Template}, so there is nothing that could be intact: look whether these are the right accounts and region.");
        }

        var found = await Task.WhenAll(names.Select(async name => (Name: name, Lacks: Lacks(await migration.Source.SecretsManager.Secret(name)))));
        List<Finding> findings = [.. found.Where(secret => secret.Lacks is not null).Select(secret => new Finding(secret.Name, "a secret with a current version in the source", secret.Lacks!, "aws secretsmanager restore-secret, or create it again with production's value."))];
        return Verdict.Judge(
            Proof.Read,
            findings,
            $"All {names.Count:N0} secrets {Names.Template} are in the source, with a current version, and none waits for its deletion.",
            $"{findings.Count:N0} of {names.Count:N0} secrets {Names.Template} are not intact in the source.");
    }

    private static string? Lacks(SecretFacts? secret) => secret switch
    {
        null => "none",
        { Deleted: true } => "a secret whose deletion is scheduled",
        { HasCurrentVersion: false } => "no current version",
        _ => null,
    };
}
