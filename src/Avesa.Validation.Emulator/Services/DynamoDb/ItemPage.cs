using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Expressions;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>One page of a Scan or Query: the items that were read, and whether the page ended at a limit rather than with the items.</summary>
internal sealed record ItemPage(IReadOnlyList<StoredItem> Read, long Bytes, bool AtLimit)
{
    private const long MaxBytes = 1024 * 1024;

    /// <summary>
    /// Takes items until the size or the count is reached. Like DynamoDB it looks no further then, so a page that ends at a limit has a
    /// LastEvaluatedKey even if nothing follows.
    /// </summary>
    public static ItemPage Take(IEnumerable<StoredItem> items, int? limit)
    {
        var read = new List<StoredItem>();
        var bytes = 0L;
        foreach (var item in items)
        {
            read.Add(item);
            bytes += item.Size;
            if (bytes >= MaxBytes || read.Count == limit)
            {
                return new ItemPage(read, bytes, true);
            }
        }

        return new ItemPage(read, bytes, false);
    }

    /// <summary>Writes the answer.</summary>
    /// <exception cref="AwsError">ValidationException: Select does not fit the projection.</exception>
    public void Write(Utf8JsonWriter output, JsonObject input, Table table, Projection? projection, Condition? filter)
    {
        var select = input.OptionalChoice("Select", "SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES");
        CheckSelect(select, projection);
        var kept = filter is null ? Read : [.. Read.Where(item => filter.Holds(item.Attributes()))];
        output.WriteStartObject();
        output.WriteNumber("Count", kept.Count);
        output.WriteNumber("ScannedCount", Read.Count);
        if (select != "COUNT")
        {
            output.WriteStartArray("Items");
            foreach (var item in kept)
            {
                ItemJson.Write(output, item, projection);
            }

            output.WriteEndArray();
        }

        if (AtLimit)
        {
            output.WritePropertyName("LastEvaluatedKey");
            table.KeyOf(Read[^1].Attributes()).WriteTo(output);
        }

        ConsumedCapacity.Write(output, input, table.Name, ConsumedCapacity.ReadUnits(Bytes, input.Flag("ConsistentRead")));
        output.WriteEndObject();
    }

    private static void CheckSelect(string? select, Projection? projection)
    {
        switch (select, projection)
        {
            case ("ALL_PROJECTED_ATTRIBUTES", _):
                throw Input.Invalid("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
            case ("SPECIFIC_ATTRIBUTES", null):
                throw Input.Invalid("Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
            case ("ALL_ATTRIBUTES" or "COUNT", not null):
                throw Input.Invalid($"Cannot specify the ProjectionExpression when choosing to get {(select == "COUNT" ? "only the Count" : select)}");
            default:
                break;
        }
    }
}
