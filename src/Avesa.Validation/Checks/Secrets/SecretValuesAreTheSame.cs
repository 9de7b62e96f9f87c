using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation.Secrets;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Secrets;

/// <summary>
/// The current value of every secret of the source is that of production's, text or bytes: compared by a keyed hash whose key dies with the run.
/// Stages, tags, key and rotation are reported, not judged: the plan's script takes none of them along.
/// </summary>
public sealed record SecretValuesAreTheSame(SecretNames Names) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var outcome = await ReconciledSecrets.Comparison(migration, Names).Run(cancellationToken);
        return new SecretVerdict(Names).Of(outcome, await Beside(migration, Names)) with
        {
            Differences = SecretDifferences.Of(outcome, migration.Source.At, migration.Production.At),
        };
    }

    private static async Task<string> Beside(Migration migration, SecretNames template)
    {
        var names = (await migration.Source.NamesOf(template)).Union(await migration.Production.NamesOf(template), StringComparer.Ordinal);
        var pairs = await Task.WhenAll(names.Select(name => Task.WhenAll(migration.Source.SecretsManager.Secret(name), migration.Production.SecretsManager.Secret(name))));
        var differ = new (string What, Func<SecretFacts, string> Of)[]
        {
            ("stages", secret => secret.Stages),
            ("tags", secret => secret.Tags),
            ("kind of key", secret => secret.KmsKeyId is null ? "AWS's own" : "a key of the account"),
            ("rotation", secret => $"{secret.Rotates}"),
        }.Select(fact => (fact.What, Count: pairs.Count(pair => pair is [{ } source, { } production] && fact.Of(source) != fact.Of(production))))
            .Where(fact => fact.Count > 0).Select(fact => $"{fact.Count} differ in {fact.What}").ToList();
        return differ.Count == 0 ? "stages, tags, kind of key and rotation are the same too" : $"not judged: {string.Join(", ", differ)}";
    }
}
