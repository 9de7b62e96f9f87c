using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Tests.DynamoDb;

/// <summary>Clients and tables for the contract tests of DynamoDB.</summary>
internal static class DynamoDbFixture
{
    public static AmazonDynamoDBClient DynamoDb(this TwoAccounts accounts, AWSCredentials? key = null) =>
        new(key ?? TwoAccounts.SourceKey, accounts.Config<AmazonDynamoDBConfig>());

    public static Table AddTable(this Account account, string name, string? rangeKey = null, string rangeType = "S")
    {
        var table = new Table
        {
            Name = name,
            Arn = account.ArnOf("dynamodb", $"table/{name}"),
            HashKey = new KeyAttribute("id", "S"),
            RangeKey = rangeKey is null ? null : new KeyAttribute(rangeKey, rangeType),
            Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        };
        account.Tables[name] = table;
        return table;
    }

    public static Table With(this Table table, int count, int padding = 10)
    {
        for (var i = 0; i < count; i++)
        {
            table.Put((JsonObject)JsonNode.Parse($$"""{"id": {"S": "item-{{i}}"}, "padding": {"S": "{{new string('x', padding)}}" } }""")!);
        }

        return table;
    }

    public static Table With(this Table table, string item)
    {
        table.Put((JsonObject)JsonNode.Parse(item)!);
        return table;
    }

    public static Dictionary<string, AttributeValue> Id(string value) => new() { ["id"] = new AttributeValue { S = value } };
}
