using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Secrets;

/// <summary>The current value of every tenant's secret is neither empty nor a placeholder, as a whole or in one of its members at any depth.</summary>
/// <param name="Table">The table of the tenants.</param>
/// <param name="Names">The names of their secrets.</param>
/// <param name="Placeholders">What nobody means as a credential, whatever its case.</param>
public sealed record SecretsHoldCredentials(string Table, SecretNames Names, IReadOnlyList<string> Placeholders) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        if (await account.TenantsOf(Table) is not { Count: > 0 } tenants)
        {
            return new Unproven($"The table {Table} of the {account.Side} account is missing or empty, so no tenant is known.");
        }

        var digests = Placeholders.Select(SecretHashing.OfPart).ToHashSet(StringComparer.Ordinal);
        var values = await Task.WhenAll(tenants.Select(async tenant => (Name: Names.Of(tenant), Value: await account.SecretsManager.CurrentValue(Names.Of(tenant)))));
        List<Finding> findings = [.. values.SelectMany(secret => Wrong(secret.Value, digests).Select(found => new Finding(secret.Name, "credentials", found, Remedy)))];
        return Verdict.Judge(
            Proof.Read,
            findings,
            $"The current values of the {tenants.Count} tenants' secrets are neither empty nor placeholders, in no member (read; no value was kept).",
            $"{findings.DistinctBy(finding => finding.Subject).Count()} of {tenants.Count} tenants' secrets lack credentials.");
    }

    private static IEnumerable<string> Wrong(SecretDigest? value, HashSet<string> placeholders) => value switch
    {
        null => ["none"],
        { IsEmpty: true } => ["an empty value"],
        _ => value.Parts.Where(part => part.IsEmpty || placeholders.Contains(part.Digest)).Select(part => (part.Path, part.IsEmpty) switch
        {
            ("", _) => "a placeholder",
            (var path, true) => $"an empty member {path}",
            (var path, false) => $"a placeholder in member {path}",
        }),
    };

    private const string Remedy = "Put the tenant's real credentials as a new version.";
}
