using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
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
        var names = (await migration.Source.NamesOf(Names)).Union(await migration.Production.NamesOf(Names), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var values = await Task.WhenAll(names.Select(async name => (
            Name: name,
            Both: await Task.WhenAll(migration.Source.SecretsManager.CurrentValue(name), migration.Production.SecretsManager.CurrentValue(name)))));
        var differences = new Differences("secrets");
        foreach (var (name, both) in values)
        {
            Judge(name, both[0]?.Digest, both[1]?.Digest, differences);
        }

        return differences.Verdict(
            $"the current values of {Names.Template} in both accounts",
            $"compared by a keyed hash of text or bytes ({await Beside(migration, names)})");
    }

    private static async Task<string> Beside(Migration migration, IReadOnlyList<string> names)
    {
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

    private static void Judge(string name, string? source, string? production, Differences differences)
    {
        switch (source, production)
        {
            case (null, null):
                differences.AddChanged(name, "no current value in either account", "Put the secret's value, or delete it in both.");
                break;
            case (_, null):
                differences.AddMissing(name, "Put the source's current value into production's secret.");
                break;
            case (null, _):
                differences.AddExtra(name, "Find out where production's value comes from.");
                break;
            case var _ when source != production:
                differences.AddChanged(name, "another value in production", "Put the source's current value into production's secret, or say who rotated it.");
                break;
            default:
                differences.AddEqual();
                break;
        }
    }
}
