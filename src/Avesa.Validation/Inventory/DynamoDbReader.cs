using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;

namespace Avesa.Validation.Inventory;

/// <summary>Reads DynamoDB. A table that is not there is null, everything else that goes wrong throws.</summary>
public sealed class DynamoDbReader(IAmazonDynamoDB client, Memo facts)
{
    /// <summary>The names of all tables.</summary>
    public Task<IReadOnlyList<string>> TableNames() => facts.All("dynamodb:ListTables", ListTables);

    /// <summary>What is known of a table.</summary>
    public Task<TableFacts?> Table(string name) => facts.Once($"dynamodb:DescribeTable/{name}", async token =>
    {
        try
        {
            return Facts((await client.DescribeTableAsync(new DescribeTableRequest { TableName = name }, token)).Table);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    });

    /// <summary>The table's point-in-time recovery.</summary>
    public Task<RecoveryFacts?> Recovery(string name) => facts.Once($"dynamodb:DescribeContinuousBackups/{name}", async token =>
    {
        try
        {
            var request = new DescribeContinuousBackupsRequest { TableName = name };
            var recovery = (await client.DescribeContinuousBackupsAsync(request, token)).ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
            return new RecoveryFacts(
                recovery?.PointInTimeRecoveryStatus == PointInTimeRecoveryStatus.ENABLED,
                Utc(recovery?.EarliestRestorableDateTime),
                Utc(recovery?.LatestRestorableDateTime));
        }
        catch (Exception absent) when (absent is TableNotFoundException or ResourceNotFoundException)
        {
            return null;
        }
    });

    /// <summary>The attribute by which the table's items expire, and whether that is being switched on or off; null when they do not.</summary>
    /// <param name="name">A table that is there.</param>
    public Task<string?> Expiry(string name) => facts.Once<string?>($"dynamodb:DescribeTimeToLive/{name}", async token =>
    {
        var expiry = (await client.DescribeTimeToLiveAsync(new DescribeTimeToLiveRequest { TableName = name }, token)).TimeToLiveDescription.Required("DescribeTimeToLive: TimeToLiveDescription");
        var status = expiry.TimeToLiveStatus.Required("DescribeTimeToLive: TimeToLiveStatus");
        return status == TimeToLiveStatus.DISABLED ? null : status == TimeToLiveStatus.ENABLED ? expiry.AttributeName : $"{expiry.AttributeName} ({status.Value})";
    });

    /// <summary>The table's tags.</summary>
    /// <param name="tableArn">The ARN: the operation takes no name.</param>
    public async Task<IReadOnlyDictionary<string, string>> Tags(string tableArn) =>
        (await facts.All($"dynamodb:ListTagsOfResource/{tableArn}", token => ListTags(tableArn, token))).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);

    /// <summary>The table's resource policy, JSON text; null when it has none.</summary>
    /// <param name="tableArn">The ARN: the operation takes no name.</param>
    public Task<string?> Policy(string tableArn) => facts.Once($"dynamodb:GetResourcePolicy/{tableArn}", async token =>
    {
        try
        {
            return (await client.GetResourcePolicyAsync(new GetResourcePolicyRequest { ResourceArn = tableArn }, token)).Policy;
        }
        catch (PolicyNotFoundException)
        {
            return null;
        }
    });

    /// <summary>The key of one item, whichever the scan finds first; null when the table is empty or not there.</summary>
    /// <param name="table">The table.</param>
    /// <param name="attributes">The names of its key attributes: nothing else of the item is kept.</param>
    public Task<IReadOnlyDictionary<string, AttributeValue>?> AnyKey(string table, params IReadOnlyCollection<string> attributes) =>
        facts.Once<IReadOnlyDictionary<string, AttributeValue>?>($"dynamodb:Scan/first/{table}", async token =>
        {
            try
            {
                var page = await client.ScanAsync(new ScanRequest { TableName = table, Limit = 1 }, token);
                return page.Items?.FirstOrDefault()?.Where(value => attributes.Contains(value.Key)).ToDictionary();
            }
            catch (ResourceNotFoundException)
            {
                return null;
            }
        });

    /// <summary>Every item of a table, strongly consistent; null when the table is not there.</summary>
    public Task<IReadOnlyList<IReadOnlyDictionary<string, AttributeValue>>?> Items(string table) =>
        facts.Once<IReadOnlyList<IReadOnlyDictionary<string, AttributeValue>>?>($"dynamodb:Scan/{table}", async token =>
        {
            try
            {
                return await Scan(table, token).ToListAsync(token);
            }
            catch (ResourceNotFoundException)
            {
                return null;
            }
        });

    private async IAsyncEnumerable<IReadOnlyDictionary<string, AttributeValue>> Scan(string table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ScanRequest { TableName = table, ConsistentRead = true };
        do
        {
            var page = await client.ScanAsync(request, cancellationToken);
            foreach (var item in page.Items ?? [])
            {
                yield return item;
            }

            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
    }

    private async IAsyncEnumerable<string> ListTables([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var name in client.Paginators.ListTables(new ListTablesRequest()).TableNames.WithCancellation(cancellationToken))
        {
            yield return name;
        }
    }

    private async IAsyncEnumerable<Tag> ListTags(string tableArn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListTagsOfResourceRequest { ResourceArn = tableArn };
        do
        {
            var page = await client.ListTagsOfResourceAsync(request, cancellationToken);
            foreach (var tag in page.Tags ?? [])
            {
                yield return tag;
            }

            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }

    private static TableFacts Facts(TableDescription table)
    {
        var types = (table.AttributeDefinitions ?? []).ToDictionary(a => a.AttributeName, a => a.AttributeType.Value, StringComparer.Ordinal);
        var keys = (table.KeySchema ?? []).ToDictionary(k => k.KeyType, k => new KeyAttribute(k.AttributeName, types[k.AttributeName]));
        return new TableFacts(
            table.TableName,
            table.TableArn,
            table.TableStatus.Value,
            // DynamoDB leaves the summary out of a table that was always provisioned.
            table.BillingModeSummary?.BillingMode?.Value ?? BillingMode.PROVISIONED.Value,
            keys[KeyType.HASH],
            keys.GetValueOrDefault(KeyType.RANGE),
            table.RestoreSummary is { } restore
                ? new RestoreFacts(restore.SourceTableArn, restore.SourceBackupArn, Utc(restore.RestoreDateTime).Required("DescribeTable: RestoreDateTime"), restore.RestoreInProgress.Required("DescribeTable: RestoreInProgress"))
                : null,
            Utc(table.CreationDateTime).Required("DescribeTable: CreationDateTime"),
            table.ItemCount ?? 0,
            table.TableSizeBytes ?? 0,
            table.WarmThroughput?.ReadUnitsPerSecond,
            table.StreamSpecification is { StreamEnabled: true } stream ? stream.StreamViewType.Required("DescribeTable: StreamViewType").Value : null,
            Indexes(table),
            table.DeletionProtectionEnabled ?? false,
            table.SSEDescription?.KMSMasterKeyArn);
    }

    private static IReadOnlyList<string> Indexes(TableDescription table) =>
    [
        .. (table.GlobalSecondaryIndexes ?? []).Select(index => Index("global", index.IndexName, index.KeySchema, index.Projection))
            .Concat((table.LocalSecondaryIndexes ?? []).Select(index => Index("local", index.IndexName, index.KeySchema, index.Projection)))
            .Order(StringComparer.Ordinal),
    ];

    private static string Index(string kind, string name, List<KeySchemaElement> key, Projection projection)
    {
        var projected = (projection.NonKeyAttributes ?? []).Order(StringComparer.Ordinal);
        return $"{name} ({kind}, by {string.Join(" and ", key.Select(part => part.AttributeName))}, with {string.Join(' ', projected.Prepend(projection.ProjectionType.Value))})";
    }

    private static DateTimeOffset? Utc(DateTime? time) => time is { } known ? new DateTimeOffset(known.ToUniversalTime()) : null;
}
