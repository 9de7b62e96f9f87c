using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Deletes one item; one that is not there is no error.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html</remarks>
internal sealed class DeleteItem : IItemOperation
{
    /// <inheritdoc />
    public string Name => nameof(DeleteItem);

    /// <inheritdoc />
    public void Handle(Call call, JsonObject input, Utf8JsonWriter output)
    {
        var table = call.DemandTable("dynamodb:DeleteItem", input.TableName());
        var returned = input.OptionalChoice("ReturnValues", "ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW");
        if (returned is not (null or "ALL_OLD" or "NONE"))
        {
            throw Input.Invalid("ReturnValues can only be ALL_OLD or NONE");
        }

        var key = input.RequiredStructure("Key");
        WriteCondition.Check(input, Name, table.Find(key));
        var old = table.Remove(key);
        output.WriteStartObject();
        if (old is not null && returned == "ALL_OLD")
        {
            output.WritePropertyName("Attributes");
            ItemJson.Write(output, old, null);
        }

        ConsumedCapacity.Write(output, input, table.Name, ConsumedCapacity.WriteUnits(old?.Size ?? 0));
        output.WriteEndObject();
    }
}
