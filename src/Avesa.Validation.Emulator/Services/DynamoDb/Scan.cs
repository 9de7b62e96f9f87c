using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.DynamoDb.Expressions;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Reads a table, or one segment of it, page by page.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html</remarks>
internal sealed class Scan : IItemOperation
{
    /// <inheritdoc />
    public string Name => nameof(Scan);

    /// <inheritdoc />
    public void Handle(Call call, JsonObject input, Utf8JsonWriter output)
    {
        var table = call.DemandTable("dynamodb:Scan", input.TableName());
        if (input.ContainsKey("IndexName"))
        {
            throw NotImplementedHere.Operation("dynamodb", "Scan with IndexName");
        }

        var context = new ExpressionContext(input, Name, "ProjectionExpression", "FilterExpression");
        var projection = Projection.Read(input, context);
        var filter = ConditionParser.Read(input, "FilterExpression", context);
        context.DemandAllUsed();
        var segment = ScanSegment.Read(input);
        var start = Start(table, input, segment);
        var page = ItemPage.Take(table.Items.After(start).TakeWhile(item => segment.Holds(item.Place)), input.OptionalInteger("Limit", 1));
        page.Write(output, input, table, projection, filter);
    }

    private static ItemPlace Start(Table table, JsonObject input, ScanSegment segment)
    {
        if (input.OptionalStructure("ExclusiveStartKey") is not { } key)
        {
            return ItemPlace.Before(segment.First);
        }

        try
        {
            var place = table.PlaceOfKey(key);
            return segment.Holds(place) && place.Hash >= segment.First
                ? place
                : throw Input.Invalid(
                    "Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. "
                    + $"TotalSegments: {segment.Total} Segment: {segment.Number}");
        }
        catch (AwsError error) when (error.Code == "ValidationException")
        {
            throw Input.Invalid($"The provided starting key is invalid: {error.Message}");
        }
    }
}
