using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>What PutItem and DeleteItem answer: the item that was there before, where it is asked for.</summary>
internal static class ReplacedItem
{
    /// <summary>Whether ReturnValues asks for it.</summary>
    /// <exception cref="Hosting.AwsError">It asks for what these two do not have.</exception>
    public static bool IsWanted(JsonObject input)
    {
        var returned = input.OptionalChoice("ReturnValues", "ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW");
        return returned is null or "ALL_OLD" or "NONE" ? returned == "ALL_OLD" : throw Input.Invalid("ReturnValues can only be ALL_OLD or NONE");
    }

    /// <summary>Writes the answer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="input">What was asked.</param>
    /// <param name="table">The name of the table.</param>
    /// <param name="old">The item that was there; null when there was none, or it is not wanted.</param>
    /// <param name="size">The size by which the write is counted.</param>
    public static void Write(Utf8JsonWriter output, JsonObject input, string table, StoredItem? old, int size)
    {
        output.WriteStartObject();
        if (old is not null)
        {
            output.WritePropertyName("Attributes");
            ItemJson.Write(output, old, null);
        }

        ConsumedCapacity.Write(output, input, table, ConsumedCapacity.WriteUnits(size));
        output.WriteEndObject();
    }
}
