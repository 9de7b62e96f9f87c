using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>The shape TableDescription.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html</remarks>
internal static class TableDescription
{
    /// <summary>Describes a table.</summary>
    public static JsonObject Of(Table table)
    {
        var description = new JsonObject
        {
            ["AttributeDefinitions"] = Definitions(table),
            ["TableName"] = table.Name,
            ["KeySchema"] = KeySchema(table.HashKey, table.RangeKey),
            ["TableStatus"] = table.Status,
            ["CreationDateTime"] = JsonValue.Create(table.Created),
            ["ProvisionedThroughput"] = Throughput(table),
            ["TableSizeBytes"] = table.Items.SizeBytes,
            ["ItemCount"] = table.DescribedItemCount ?? table.Items.Count,
            ["TableArn"] = table.Arn,
            ["TableId"] = table.Id,
            ["DeletionProtectionEnabled"] = table.DeletionProtection,
            ["WarmThroughput"] = new JsonObject
            {
                ["ReadUnitsPerSecond"] = table.Warm.ReadUnitsPerSecond,
                ["WriteUnitsPerSecond"] = table.Warm.WriteUnitsPerSecond,
                ["Status"] = "ACTIVE",
            },
        };

        // A table that was always provisioned has no summary.
        if (table.BillingMode == "PAY_PER_REQUEST")
        {
            description["BillingModeSummary"] = new JsonObject
            {
                ["BillingMode"] = table.BillingMode,
                ["LastUpdateToPayPerRequestDateTime"] = JsonValue.Create(table.Created),
            };
        }

        AddIndexes(description, table, isGlobal: true);
        AddIndexes(description, table, isGlobal: false);
        AddStream(description, table);
        AddEncryption(description, table);
        AddRestore(description, table);
        return description;
    }

    private static JsonArray Definitions(Table table) => new([.. table.KeyAttributes()
        .Concat(table.Indexes.SelectMany(index => index.RangeKey is { } range ? new[] { index.HashKey, range } : [index.HashKey]))
        .Distinct()
        .Select(key => new JsonObject { ["AttributeName"] = key.Name, ["AttributeType"] = key.Type })]);

    private static JsonArray KeySchema(KeyAttribute hash, KeyAttribute? range)
    {
        var schema = new JsonArray { new JsonObject { ["AttributeName"] = hash.Name, ["KeyType"] = "HASH" } };
        if (range is not null)
        {
            schema.Add((JsonNode)new JsonObject { ["AttributeName"] = range.Name, ["KeyType"] = "RANGE" });
        }

        return schema;
    }

    private static JsonObject Throughput(Table table) => new()
    {
        ["NumberOfDecreasesToday"] = 0,
        ["ReadCapacityUnits"] = table.Provisioned?.ReadUnitsPerSecond ?? 0,
        ["WriteCapacityUnits"] = table.Provisioned?.WriteUnitsPerSecond ?? 0,
    };

    private static void AddIndexes(JsonObject description, Table table, bool isGlobal)
    {
        var indexes = table.Indexes.Where(index => index.IsGlobal == isGlobal).Select(index => Index(table, index)).ToArray();
        if (indexes.Length > 0)
        {
            description[isGlobal ? "GlobalSecondaryIndexes" : "LocalSecondaryIndexes"] = new JsonArray([.. indexes]);
        }
    }

    private static JsonObject Index(Table table, SecondaryIndex index)
    {
        var description = new JsonObject
        {
            ["IndexName"] = index.Name,
            ["KeySchema"] = KeySchema(index.HashKey, index.RangeKey),
            ["Projection"] = Projection(index),
            ["IndexSizeBytes"] = table.Items.SizeBytes,
            ["ItemCount"] = table.Items.Count,
            ["IndexArn"] = $"{table.Arn}/index/{index.Name}",
        };
        if (index.IsGlobal)
        {
            description["IndexStatus"] = "ACTIVE";
            description["ProvisionedThroughput"] = Throughput(table);
        }

        return description;
    }

    private static JsonObject Projection(SecondaryIndex index)
    {
        var projection = new JsonObject { ["ProjectionType"] = index.ProjectionType };
        if (index.NonKeyAttributes is { } attributes)
        {
            projection["NonKeyAttributes"] = new JsonArray([.. attributes.Select(name => JsonValue.Create(name))]);
        }

        return projection;
    }

    private static void AddStream(JsonObject description, Table table)
    {
        if (table.StreamViewType is not { } view)
        {
            return;
        }

        var label = table.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
        description["StreamSpecification"] = new JsonObject { ["StreamEnabled"] = true, ["StreamViewType"] = view };
        description["LatestStreamLabel"] = label;
        description["LatestStreamArn"] = $"{table.Arn}/stream/{label}";
    }

    // The AWS-owned key, the default, is not shown at all.
    private static void AddEncryption(JsonObject description, Table table)
    {
        if (table.KmsKeyArn is { } key)
        {
            description["SSEDescription"] = new JsonObject { ["Status"] = "ENABLED", ["SSEType"] = "KMS", ["KMSMasterKeyArn"] = key };
        }
    }

    private static void AddRestore(JsonObject description, Table table)
    {
        if (table.Restore is not { } restore)
        {
            return;
        }

        var summary = new JsonObject { ["RestoreDateTime"] = JsonValue.Create(restore.RestoredAt), ["RestoreInProgress"] = restore.InProgress };
        if (restore.SourceTableArn is { } source)
        {
            summary["SourceTableArn"] = source;
        }

        if (restore.SourceBackupArn is { } backup)
        {
            summary["SourceBackupArn"] = backup;
        }

        description["RestoreSummary"] = summary;
    }
}
