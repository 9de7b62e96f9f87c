using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Lists the names of the caller's tables, up to 100 a page.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html</remarks>
internal sealed class ListTables : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListTables);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("dynamodb:ListTables", "*");
        var limit = input.OptionalInteger("Limit", 1, 100) ?? 100;
        var start = input.OptionalText("ExclusiveStartTableName") is { } name ? Input.CheckedName(name, "ExclusiveStartTableName") : null;
        var names = call.Account.Tables.Keys.Order(StringComparer.Ordinal)
            .SkipWhile(table => start is not null && string.CompareOrdinal(table, start) <= 0)
            .Take(limit + 1)
            .ToArray();
        var page = names.Take(limit).ToArray();
        var output = new JsonObject { ["TableNames"] = new JsonArray([.. page.Select(table => JsonValue.Create(table))]) };
        if (names.Length > limit)
        {
            output["LastEvaluatedTableName"] = page[^1];
        }

        return output;
    }
}
