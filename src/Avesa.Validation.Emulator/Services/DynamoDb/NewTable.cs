using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Makes a table of CreateTable's input.</summary>
internal static class NewTable
{
    private const string Invalid = "One or more parameter values were invalid: ";

    /// <summary>Reads and checks the input.</summary>
    /// <exception cref="AwsError">ValidationException.</exception>
    public static Table Read(JsonObject input, string name, string arn, DateTimeOffset now)
    {
        var types = input.Structures("AttributeDefinitions").ToDictionary(
            definition => definition.RequiredText("AttributeName"),
            definition => definition.OptionalChoice("AttributeType", "B", "N", "S") ?? throw Input.Violation(null, "AttributeType", "Member must not be null"),
            StringComparer.Ordinal);
        var (hash, range) = Keys(input, types);
        var table = new Table
        {
            Name = name,
            Arn = arn,
            HashKey = hash,
            RangeKey = range,
            Created = now,
            BillingMode = input.OptionalChoice("BillingMode", "PROVISIONED", "PAY_PER_REQUEST") ?? "PROVISIONED",
            DeletionProtection = input.Flag("DeletionProtectionEnabled"),
        };
        table.Indexes.AddRange(Indexes(input, types, "GlobalSecondaryIndexes", isGlobal: true));
        table.Indexes.AddRange(Indexes(input, types, "LocalSecondaryIndexes", isGlobal: false));
        CheckDefinitions(table, types);
        SetThroughput(table, input);
        SetOptions(table, input);
        return table;
    }

    private static (KeyAttribute Hash, KeyAttribute? Range) Keys(JsonObject input, Dictionary<string, string> types)
    {
        var schema = input.Structures("KeySchema").Select(key => (Name: key.RequiredText("AttributeName"), Type: key.OptionalChoice("KeyType", "HASH", "RANGE"))).ToArray();
        switch (schema)
        {
            case []:
                throw Input.Violation(null, "KeySchema", "Member must not be null");
            case [{ Type: not "HASH" }, ..]:
                throw Input.Invalid("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
            case [_, { Type: not "RANGE" }, ..]:
                throw Input.Invalid("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
            case [var first, var second, ..] when first.Name == second.Name:
                throw Input.Invalid("Both the Hash Key and the Range Key element in the KeySchema have the same name");
            default:
                break;
        }

        var undefined = schema.Where(key => !types.ContainsKey(key.Name)).ToArray();
        if (undefined.Length > 0)
        {
            throw Input.Invalid(
                $"{Invalid}Some index key attributes are not defined in AttributeDefinitions. "
                + $"Keys: [{string.Join(", ", schema.Select(key => key.Name))}], AttributeDefinitions: [{string.Join(", ", types.Keys)}]");
        }

        var keys = schema.Select(key => new KeyAttribute(key.Name, types[key.Name])).ToArray();
        return (keys[0], keys.ElementAtOrDefault(1));
    }

    private static IEnumerable<SecondaryIndex> Indexes(JsonObject input, Dictionary<string, string> types, string member, bool isGlobal)
    {
        foreach (var index in input.Structures(member))
        {
            var (hash, range) = Keys(index, types);
            var projection = index.RequiredStructure("Projection");
            yield return new SecondaryIndex(
                Input.CheckedName(index.RequiredText("IndexName"), "IndexName"),
                hash,
                range,
                isGlobal,
                projection.OptionalChoice("ProjectionType", "ALL", "INCLUDE", "KEYS_ONLY") ?? throw Input.Invalid($"{Invalid}Unknown ProjectionType: null"),
                projection["NonKeyAttributes"] is { } attributes ? Wire.Texts(attributes) : null);
        }
    }

    private static void CheckDefinitions(Table table, Dictionary<string, string> types)
    {
        var used = table.KeyAttributes()
            .Concat(table.Indexes.SelectMany(index => new[] { index.HashKey, index.RangeKey ?? index.HashKey }))
            .Select(key => key.Name)
            .Distinct()
            .Count();
        if (used != types.Count)
        {
            throw Input.Invalid(table.Indexes.Count == 0
                ? $"{Invalid}Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions"
                : $"{Invalid}Some AttributeDefinitions are not used. AttributeDefinitions: [{string.Join(", ", types.Keys)}]");
        }
    }

    private static void SetThroughput(Table table, JsonObject input)
    {
        var throughput = input.OptionalStructure("ProvisionedThroughput");
        if (table.BillingMode == "PAY_PER_REQUEST")
        {
            if (throughput is not null)
            {
                throw Input.Invalid($"{Invalid}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
            }

            return;
        }

        table.Provisioned = throughput?.OptionalInteger("ReadCapacityUnits", 1) is { } read && throughput.OptionalInteger("WriteCapacityUnits", 1) is { } write
            ? new WarmThroughput(read, write)
            : throw Input.Invalid($"{Invalid}ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
        table.Warm = table.Provisioned;
    }

    private static void SetOptions(Table table, JsonObject input)
    {
        if (input.OptionalStructure("StreamSpecification") is { } stream && stream.Flag("StreamEnabled"))
        {
            table.StreamViewType = stream.RequiredText("StreamViewType");
        }

        if (input.OptionalStructure("SSESpecification") is { } encryption && encryption.Flag("Enabled"))
        {
            var key = encryption.OptionalText("KMSMasterKeyId") ?? "alias/aws/dynamodb";
            table.KmsKeyArn = Arn.TryParse(key, out _) || !Arn.TryParse(table.Arn, out var arn)
                ? key
                : (arn with { Service = "kms", Resource = key.StartsWith("alias/", StringComparison.Ordinal) ? key : $"key/{key}" }).ToString();
        }

        foreach (var tag in input.Structures("Tags"))
        {
            table.Tags[tag.RequiredText("Key")] = tag.RequiredText("Value");
        }

        table.ResourcePolicy = input.OptionalText("ResourcePolicy");
    }
}
