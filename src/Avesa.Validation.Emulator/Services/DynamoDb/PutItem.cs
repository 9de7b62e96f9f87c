using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Puts or replaces one item.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html</remarks>
internal sealed class PutItem : IItemOperation
{
    /// <inheritdoc />
    public string Name => nameof(PutItem);

    /// <inheritdoc />
    public void Handle(Call call, JsonObject input, Utf8JsonWriter output)
    {
        var table = call.DemandTable("dynamodb:PutItem", input.TableName());
        var returned = input.OptionalChoice("ReturnValues", "ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW");
        if (returned is not (null or "ALL_OLD" or "NONE"))
        {
            throw Input.Invalid("ReturnValues can only be ALL_OLD or NONE");
        }

        var item = table.Prepare(input.RequiredStructure("Item"));
        WriteCondition.Check(input, Name, table.Items.Find(item.Place));
        var old = table.Put(item);
        output.WriteStartObject();
        if (old is not null && returned == "ALL_OLD")
        {
            output.WritePropertyName("Attributes");
            ItemJson.Write(output, old, null);
        }

        ConsumedCapacity.Write(output, input, table.Name, ConsumedCapacity.WriteUnits(Math.Max(item.Size, old?.Size ?? 0)));
        output.WriteEndObject();
    }
}
