using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Items;

/// <summary>Reads and writes a table's items by DynamoDB's own rules: what PutItem refuses is refused here, and numbers are normalised.</summary>
public static class TableContents
{
    private const int MaxItemSize = 400 * 1024;

    /// <summary>Puts or replaces an item, given as DynamoDB JSON: <c>{"tenant_id":{"S":"acme"},"seats":{"N":"12"}}</c>.</summary>
    /// <returns>The item that was there; null when there was none.</returns>
    /// <exception cref="AwsError">ValidationException or SerializationException: DynamoDB would refuse the item.</exception>
    public static StoredItem? Put(this Table table, JsonObject item)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Put(table.Prepare(item));
    }

    /// <summary>Puts or replaces a prepared item.</summary>
    /// <returns>The item that was there; null when there was none.</returns>
    public static StoredItem? Put(this Table table, StoredItem item)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Writable().Put(item);
    }

    /// <summary>Finds an item by its key attributes.</summary>
    /// <returns>The item; null when there is none.</returns>
    /// <exception cref="AwsError">ValidationException: the key does not fit the schema.</exception>
    public static StoredItem? Find(this Table table, JsonObject key)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Items.Find(table.PlaceOfKey(key));
    }

    /// <summary>Removes an item by its key attributes.</summary>
    /// <returns>The item that was there; null when there was none.</returns>
    /// <exception cref="AwsError">ValidationException: the key does not fit the schema.</exception>
    public static StoredItem? Remove(this Table table, JsonObject key)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Remove(table.PlaceOfKey(key));
    }

    /// <summary>Removes the item at a place.</summary>
    /// <returns>The item that was there; null when there was none.</returns>
    public static StoredItem? Remove(this Table table, ItemPlace place)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Writable().Remove(place);
    }

    /// <summary>An item ready to be kept, for sources that generate theirs; nothing is written.</summary>
    /// <exception cref="AwsError">ValidationException or SerializationException: DynamoDB would refuse the item.</exception>
    public static StoredItem Prepare(this Table table, JsonObject item)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(item);
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json, AttributeWriter.Options);
        var size = AttributeWriter.WriteMap(item, writer);
        writer.Flush();
        if (size > MaxItemSize)
        {
            throw new AwsError("ValidationException", "Item size has exceeded the maximum allowed size");
        }

        foreach (var (key, index) in table.Indexes.SelectMany(index => new[] { (index.HashKey, index), (index.RangeKey ?? index.HashKey, index) }))
        {
            if (item[key.Name] is JsonObject value && value[key.Type] is null)
            {
                throw new AwsError(
                    "ValidationException",
                    $"One or more parameter values were invalid: Type mismatch for Index Key {key.Name} Expected: {key.Type} "
                    + $"Actual: {value.Select(member => member.Key).First()} IndexName: {index.Name}");
            }
        }

        return new StoredItem(table.PlaceOfItem(item), json.WrittenSpan.ToArray(), size);
    }

    private static TableItems Writable(this Table table) => table.Items as TableItems
        ?? throw NotImplementedHere.Operation("dynamodb", $"writing to {table.Name}, whose items are generated");
}
