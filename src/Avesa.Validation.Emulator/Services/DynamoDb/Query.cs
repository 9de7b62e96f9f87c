using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.DynamoDb.Expressions;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Reads the items of one partition in the order of their sort key.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html</remarks>
internal sealed class Query : IItemOperation
{
    /// <inheritdoc />
    public string Name => nameof(Query);

    /// <inheritdoc />
    public void Handle(Call call, JsonObject input, Utf8JsonWriter output)
    {
        var table = call.DemandTable("dynamodb:Query", input.TableName());
        if (input.ContainsKey("IndexName"))
        {
            throw NotImplementedHere.Operation("dynamodb", "Query with IndexName");
        }

        var context = new ExpressionContext(input, Name, "ProjectionExpression", "FilterExpression", "KeyConditionExpression");
        var condition = KeyCondition.Read(input, table, context);
        var filter = ConditionParser.Read(input, "FilterExpression", context);
        var projection = Projection.Read(input, context);
        context.DemandAllUsed();
        ItemPage.Take(Items(table, input, condition), input.OptionalInteger("Limit", 1)).Write(output, input, table, projection, filter);
    }

    private static IEnumerable<StoredItem> Items(Table table, JsonObject input, KeyCondition condition)
    {
        var backwards = input["ScanIndexForward"] is not null && !input.Flag("ScanIndexForward");
        var start = Start(table, input, condition);
        var items = table.Items.After(backwards || start is null ? condition.Start : start.Value).TakeWhile(item => condition.InPartition(item.Place));
        if (backwards)
        {
            items = items.TakeWhile(item => start is null || item.Place < start).Reverse();
        }

        return condition.Range is { } range ? items.Where(item => range.Holds(table.KeyOf(item.Attributes()))) : items;
    }

    private static ItemPlace? Start(Table table, JsonObject input, KeyCondition condition)
    {
        if (input.OptionalStructure("ExclusiveStartKey") is not { } key)
        {
            return null;
        }

        ItemPlace place;
        try
        {
            place = table.PlaceOfKey(key);
        }
        catch (AwsError error) when (error.Code == "ValidationException")
        {
            throw Input.Invalid($"The provided starting key is invalid: {error.Message}");
        }

        if (condition.Range is { } range && !range.Holds(key))
        {
            throw Input.Invalid("The provided starting key does not match the range key predicate");
        }

        return condition.InPartition(place)
            ? place
            : throw Input.Invalid("The provided starting key is outside query boundaries based on provided conditions");
    }
}
