using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Data;

/// <summary>
/// Every item of the source table is in its production table with the same attributes, types and values, and nothing else is: both read whole,
/// strongly consistent. Findings name keys and attribute paths, never values.
/// </summary>
public sealed record TableArrivedUnchanged(MigratedTable Table) : IMigrationCheck
{
    private const string MigrateAgain = "Stop the source's ingestion and migrate this item again.";

    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(migration.Source.DynamoDb.Items(Table.Source), migration.Production.DynamoDb.Items(Table.Production));
        if (read is not [{ } source, { } production])
        {
            return new Broken(
                $"There is no table {(read[0] is null ? $"{Table.Source} in the source" : $"{Table.Production} in production")}.",
                Proof.Read,
                [new Finding(read[0] is null ? Table.Source : Table.Production, "a table", "none", "Look whether the feature names the right table; create production's as in plan 2.2 and migrate again.")]);
        }

        if (source.Count == 0)
        {
            return new Unproven($"The source table {Table.Source} is empty, so there was nothing to migrate: look whether this is the right account, region and table.");
        }

        var differences = new Differences("items");
        foreach (var pair in Pairing.ByKey(source, production, item => ItemValues.Key(item, Table)))
        {
            Judge(pair, differences);
        }

        return differences.Verdict($"{Table.Source} and {Table.Production}", "item by item and type by type");
    }

    private void Judge(Pair<IReadOnlyDictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>> pair, Differences differences)
    {
        var subject = $"{Table.Production} {pair.Key}";
        if (pair.Production is null)
        {
            differences.AddMissing(subject, MigrateAgain);
        }
        else if (pair.Source is null)
        {
            differences.AddExtra(subject, "Delete it in production if it was deleted in the source; the plan's migration only ever puts.");
        }
        else if (ItemValue.Differences(ItemValues.Canonical(pair.Source), ItemValues.Canonical(pair.Production)).ToList() is { Count: > 0 } paths)
        {
            differences.AddChanged(subject, $"{string.Join(", ", paths.Take(10))} {(paths.Count == 1 ? "differs" : "differ")}{(paths.Count > 10 ? $" (first 10 of {paths.Count})" : "")}", MigrateAgain);
        }
        else
        {
            differences.AddEqual();
        }
    }
}
