using System.Text.Json;
using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>The capacity that a call took, where ReturnConsumedCapacity asks for it.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html</remarks>
internal static class ConsumedCapacity
{
    private const int ReadUnit = 4096;
    private const int WriteUnit = 1024;

    /// <summary>Units of a read: 4 KB each, half price when eventually consistent; a Scan or Query adds the sizes up before it rounds.</summary>
    public static decimal ReadUnits(long bytes, bool consistent) => Math.Max(1, (bytes + ReadUnit - 1) / ReadUnit) * (consistent ? 1m : 0.5m);

    /// <summary>Units of a write: 1 KB each, by the larger of the old and the new item.</summary>
    public static decimal WriteUnits(int bytes) => Math.Max(1, (bytes + WriteUnit - 1) / WriteUnit);

    /// <summary>Writes the member ConsumedCapacity if the input asks for it.</summary>
    public static void Write(Utf8JsonWriter output, JsonObject input, string table, decimal units)
    {
        if (Of(input, table, units) is { } capacity)
        {
            output.WritePropertyName("ConsumedCapacity");
            capacity.WriteTo(output);
        }
    }

    /// <summary>Writes the member ConsumedCapacity of a batch, one for each table, if the input asked for it.</summary>
    public static void WriteList(Utf8JsonWriter output, JsonArray capacities)
    {
        if (capacities.Any(capacity => capacity is not null))
        {
            output.WritePropertyName("ConsumedCapacity");
            capacities.WriteTo(output);
        }
    }

    /// <summary>The shape; null when the input does not ask for it.</summary>
    public static JsonObject? Of(JsonObject input, string table, decimal units)
    {
        var detail = input.OptionalChoice("ReturnConsumedCapacity", "INDEXES", "TOTAL", "NONE");
        if (detail is null or "NONE")
        {
            return null;
        }

        var capacity = new JsonObject { ["TableName"] = table, ["CapacityUnits"] = units };
        if (detail == "INDEXES")
        {
            capacity["Table"] = new JsonObject { ["CapacityUnits"] = units };
        }

        return capacity;
    }
}
