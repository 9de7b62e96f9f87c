using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>The source's identity is refused to read an item of the production table by the table's ARN (tried, with an item that exists).</summary>
public sealed record SourceIsRefusedItem(MigratedTable Table) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var (source, production) = (migration.Source, migration.Production);
        string[] attributes = [Table.PartitionKey.Name, .. Table.SortKey is { } sort ? [sort.Name] : Array.Empty<string>()];
        var tables = await Task.WhenAll(source.DynamoDb.Table(Table.Source), production.DynamoDb.Table(Table.Production));
        var keys = await Task.WhenAll(source.DynamoDb.AnyKey(Table.Source, attributes), production.DynamoDb.AnyKey(Table.Production, attributes));
        if (tables is not [{ Arn: var twin }, { Arn: var target }] || keys is not [{ } twinKey, { } targetKey])
        {
            return new Unproven($"{Table.Source} or {Table.Production} is not there or has no item, so no attempt at one proves anything.");
        }

        return await new Probe(
            $"read an item of {Table.Production} by its ARN",
            "dynamodb:GetItem",
            target,
            $"the source's {Table.Source}",
            () => Get(source, target, targetKey),
            () => Get(source, twin, twinKey),
            () => Get(production, target, targetKey)).Run(source);

        Task Get(Account by, string arn, IReadOnlyDictionary<string, AttributeValue> key) =>
            by.Connection.DynamoDb.GetItemAsync(new GetItemRequest { TableName = arn, Key = key.ToDictionary() }, cancellationToken);
    }
}
