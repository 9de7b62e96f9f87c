using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Tables;

/// <summary>
/// The production table has the source's time to live, stream and secondary indexes, and at least its deletion protection and tags. Production may
/// be protected where the source is not, and have tags of its own; tags of AWS (<c>aws:</c>) belong to an account and are left out.
/// </summary>
public sealed record TableHasSourceSettings(MigratedTable Table) : IMigrationCheck
{
    private const string None = "none";

    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var describing = migration.Source.DynamoDb.Table(Table.Source);
        var table = await migration.Production.DynamoDb.Table(Table.Production);
        if (await describing is not { } source)
        {
            return new Unproven($"The source account has no table {Table.Source} in {migration.Source.Region}, so there is nothing to compare {Table.Production} with.");
        }

        return table is null
            ? new Broken(
                $"The production account has no table {Table.Production}.",
                Proof.Compared,
                [new Finding(Table.Production, "a table", None, "Create the table as in plan 2.2, then migrate its items.")])
            : await Compare(migration, source, table);
    }

    private static async Task<Verdict> Compare(Migration migration, TableFacts source, TableFacts table)
    {
        var expiries = await Task.WhenAll(migration.Source.DynamoDb.Expiry(source.Name), migration.Production.DynamoDb.Expiry(table.Name));
        var tags = await Task.WhenAll(migration.Source.DynamoDb.Tags(source.Arn), migration.Production.DynamoDb.Tags(table.Arn));
        var owned = tags[0].Where(tag => !tag.Key.StartsWith("aws:", StringComparison.Ordinal)).OrderBy(tag => tag.Key, StringComparer.Ordinal).ToList();
        List<Finding> findings =
        [
            .. Finding.Unless(table.Arn, Expiry(expiries[0]), Expiry(expiries[1]), $"aws dynamodb update-time-to-live --table-name {table.Name}; items that have expired since are gone and must be migrated again."),
            .. Finding.Unless(table.Arn, Stream(source), Stream(table), $"aws dynamodb update-table --table-name {table.Name} --stream-specification …"),
            .. Finding.Unless(table.Arn, Indexes(source), Indexes(table), $"aws dynamodb update-table --table-name {table.Name} --global-secondary-index-updates …; a local index needs a new table."),
            .. source.DeletionProtection && !table.DeletionProtection
                ? new[] { new Finding(table.Arn, "deletion protection", None, $"aws dynamodb update-table --table-name {table.Name} --deletion-protection-enabled") }
                : [],
            .. owned.SelectMany(tag => Finding.Unless(table.Arn, $"tag {tag.Key}={tag.Value}", Tag(tag.Key, tags[1]), $"aws dynamodb tag-resource --resource-arn {table.Arn} --tags …")),
        ];
        return Verdict.Judge(
            Proof.Compared,
            findings,
            $"{table.Name} has the settings of {source.Name}: {Expiry(expiries[0])}, {Stream(source)}, {Indexes(source)}, "
                + $"{(source.DeletionProtection ? "deletion protection" : "no deletion protection of the source's")}, {(owned.Count == 0 ? "no tags" : $"tags {string.Join(", ", owned.Select(tag => tag.Key))}")}.",
            $"{table.Name} has other settings than {source.Name} of the source.");
    }

    private static string Expiry(string? attribute) => attribute is null ? "no time to live" : $"time to live by {attribute}";

    private static string Stream(TableFacts table) => table.Stream is null ? "no stream" : $"a stream of {table.Stream}";

    private static string Indexes(TableFacts table) => table.Indexes.Count == 0 ? "no indexes" : $"indexes {string.Join(", ", table.Indexes)}";

    private static string Tag(string key, IReadOnlyDictionary<string, string> tags) => tags.TryGetValue(key, out var value) ? $"tag {key}={value}" : $"no tag {key}";
}
