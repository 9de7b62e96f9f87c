using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Secrets;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Secrets;

/// <summary>The source and production have secrets of the same names, by the whole name. A listing lags, behind deletions too, so each name is asked for by itself.</summary>
public sealed record SecretNamesAreTheSame(SecretNames Names) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var source = await migration.Source.NamesOf(Names);
        var production = await migration.Production.NamesOf(Names);
        if (source.Count == 0)
        {
            return new Unproven($"The source has no secret {Names.Template}, so there was nothing to migrate: look whether this is the right account and region.");
        }

        var differences = new Differences("secrets");
        List<DataDifference> named = [];
        var pairs = await Task.WhenAll(source.Union(production, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(async name => (Name: name, There: await Task.WhenAll(Exists(migration.Source, name), Exists(migration.Production, name)))));
        if (production.Count == 0 && pairs.Count(pair => pair.There[1]) is > 0 and var unlisted)
        {
            return new Unproven($"The listing of production names no secret {Names.Template}, but {unlisted} of them are there: what else it has nobody has seen. Ask again in some minutes.");
        }

        foreach (var (name, there) in pairs.Where(pair => pair.There.Contains(true)))
        {
            if (there is [true, true])
            {
                differences.AddEqual();
            }
            else if (there[0])
            {
                named.Add(Difference(migration, name, DifferenceKind.Missing));
                differences.AddMissing(name, "Create the secret in production with the source's current value; the plan's script skips binary ones and goes on after an error.");
            }
            else
            {
                named.Add(Difference(migration, name, DifferenceKind.Extra));
                differences.AddExtra(name, "Delete it in production if it was deleted in the source, or find out who made it.");
            }
        }

        return differences.Verdict($"the secrets {Names.Template} of both accounts", "by name") with { Differences = named };
    }

    private static DataDifference Difference(Migration migration, string name, DifferenceKind kind)
    {
        var now = migration.Clock.GetUtcNow();
        return SecretDifferences.Of(new SecretDifference(name, kind, null, null, now, now, DifferenceState.SeenOnce), migration.Source.At(name), migration.Production.At(name));
    }

    private static async Task<bool> Exists(Account account, string name) => await account.SecretsManager.Secret(name) is { Deleted: false };
}
