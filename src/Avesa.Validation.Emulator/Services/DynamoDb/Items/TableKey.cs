using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Items;

/// <summary>The primary key of a table's items: which attributes, checked, and the place that they give an item.</summary>
internal static class TableKey
{
    private const int MaxHashKeyBytes = 2048;
    private const int MaxRangeKeyBytes = 1024;

    /// <summary>The key attributes, partition key first.</summary>
    public static IEnumerable<KeyAttribute> KeyAttributes(this Table table) =>
        table.RangeKey is { } range ? [table.HashKey, range] : [table.HashKey];

    /// <summary>The place of a whole item.</summary>
    /// <exception cref="AwsError">ValidationException: a key attribute is missing, empty, too long or of another type.</exception>
    public static ItemPlace PlaceOfItem(this Table table, JsonObject item) => Place(table, key => item[key.Name] switch
    {
        null => throw Invalid($"One or more parameter values were invalid: Missing the key {key.Name} in the item"),
        JsonObject value when value[key.Type] is null => throw Invalid(
            $"One or more parameter values were invalid: Type mismatch for key {key.Name} expected: {key.Type} actual: {value.Select(member => member.Key).FirstOrDefault()}"),
        JsonObject value => Wire.Text(value[key.Type]),
        { } other => throw Wire.NotConvertible(other, "AttributeValue"),
    });

    /// <summary>The place that a key names; it must hold the key attributes and no other.</summary>
    /// <exception cref="AwsError">ValidationException: the key does not fit the table's schema.</exception>
    public static ItemPlace PlaceOfKey(this Table table, JsonObject key) =>
        key.Count == table.KeyAttributes().Count()
            ? Place(table, attribute => (key[attribute.Name] as JsonObject)?[attribute.Type] is { } value ? Wire.Text(value) : throw DoesNotMatch())
            : throw DoesNotMatch();

    /// <summary>The key attributes of an item: LastEvaluatedKey, UnprocessedKeys.</summary>
    public static JsonObject KeyOf(this Table table, JsonObject item) =>
        new(table.KeyAttributes().Select(key => KeyValuePair.Create(key.Name, item[key.Name]?.DeepClone())));

    /// <summary>The bytes of a key attribute's value, in the order of its type.</summary>
    public static byte[] SortableBytes(string type, string value) => type switch
    {
        "S" => Encoding.UTF8.GetBytes(value),
        "N" => Number.Parse(value).ToSortableBytes(),
        "B" => Wire.Blob(value),
        _ => throw new System.Diagnostics.UnreachableException(type),
    };

    private static ItemPlace Place(Table table, Func<KeyAttribute, string> valueOf)
    {
        var partition = Bytes(table.HashKey, valueOf(table.HashKey), MaxHashKeyBytes, "Size of hashkey has exceeded the maximum size limit of2048 bytes");
        var range = table.RangeKey is { } key
            ? Bytes(key, valueOf(key), MaxRangeKeyBytes, "Aggregated size of all range keys has exceeded the size limit of 1024 bytes")
            : [];
        return new ItemPlace(table.Items.Hash(partition), partition, range);
    }

    private static byte[] Bytes(KeyAttribute key, string value, int limit, string whenLonger)
    {
        var bytes = SortableBytes(key.Type, value);
        if (bytes.Length == 0)
        {
            throw Invalid(
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty "
                + $"{(key.Type == "S" ? "string" : "binary")} value. Key: {key.Name}");
        }

        return bytes.Length <= limit ? bytes : throw Invalid($"One or more parameter values were invalid: {whenLonger}");
    }

    private static AwsError DoesNotMatch() => Invalid("The provided key element does not match the schema");

    private static AwsError Invalid(string message) => new("ValidationException", message);
}
