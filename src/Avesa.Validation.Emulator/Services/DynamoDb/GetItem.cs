using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Services.DynamoDb.Expressions;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Reads one item by its key; an item that is not there is an answer without the member Item.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html</remarks>
internal sealed class GetItem : IItemOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetItem);

    /// <inheritdoc />
    public void Handle(Call call, JsonObject input, Utf8JsonWriter output)
    {
        var table = call.DemandTable("dynamodb:GetItem", input.TableName());
        var context = new ExpressionContext(input, Name, "ProjectionExpression");
        var projection = Projection.Read(input, context);
        context.DemandAllUsed();
        var item = table.Find(input.RequiredStructure("Key"));
        output.WriteStartObject();
        if (item is not null)
        {
            output.WritePropertyName("Item");
            ItemJson.Write(output, item, projection);
        }

        ConsumedCapacity.Write(output, input, table.Name, ConsumedCapacity.ReadUnits(item?.Size ?? 0, input.Flag("ConsistentRead")));
        output.WriteEndObject();
    }
}
