using System.Collections.Immutable;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;

namespace Avesa.Validation.Inventory;

/// <summary>Items of DynamoDB in the form in which they are compared.</summary>
public static class ItemValues
{
    /// <summary>An item as one map.</summary>
    public static ItemValue.Map Canonical(IReadOnlyDictionary<string, AttributeValue> item) =>
        new(item.ToImmutableSortedDictionary(member => member.Key, member => Canonical(member.Value), StringComparer.Ordinal));

    /// <summary>An item's key as typed JSON, in the order partition key, sort key: <c>{"tenant_id":{"S":"acme"}}</c>.</summary>
    /// <exception cref="IncompleteAnswerException">The item lacks the key that the feature names, or has it with another type.</exception>
    public static string Key(IReadOnlyDictionary<string, AttributeValue> item, MigratedTable table)
    {
        var keys = table.SortKey is { } sort ? new[] { table.PartitionKey, sort } : [table.PartitionKey];
        return $"{{{string.Join(',', keys.Select(key => $"{Json(key.Name)}:{{\"{key.Type}\":{Json(KeyText(item, key))}}}"))}}}";
    }

    private static string Json(string text) => JsonSerializer.Serialize(text, JsonText.Readable);

    private static string KeyText(IReadOnlyDictionary<string, AttributeValue> item, KeyAttribute key) =>
        (item.GetValueOrDefault(key.Name), key.Type) switch
        {
            ({ S: { } text }, "S") => text,
            ({ N: { } number }, "N") => CanonicalNumber.Of(number),
            ({ B: { } bytes }, "B") => Convert.ToBase64String(bytes.ToArray()),
            _ => throw new IncompleteAnswerException($"Scan: the key {key} of an item"),
        };

    private static ItemValue Canonical(AttributeValue value) => value switch
    {
        { S: { } text } => new ItemValue.Text(text),
        { N: { } number } => new ItemValue.Number(CanonicalNumber.Of(number)),
        { B: { } bytes } => new ItemValue.Binary(Convert.ToBase64String(bytes.ToArray())),
        { BOOL: { } flag } => new ItemValue.Flag(flag),
        { NULL: true } => new ItemValue.Null(),
        { M: { } members } => Canonical(members),
        { L: { } values } => new ItemValue.List([.. values.Select(Canonical)]),
        { SS: { } texts } => new ItemValue.Set("SS", Ordinal(texts)),
        { NS: { } numbers } => new ItemValue.Set("NS", Ordinal(numbers.Select(CanonicalNumber.Of))),
        { BS: { } blobs } => new ItemValue.Set("BS", Ordinal(blobs.Select(blob => Convert.ToBase64String(blob.ToArray())))),
        _ => throw new IncompleteAnswerException("Scan: an attribute value of a known type"),
    };

    // A set's own default is the culture's order, for which some different texts are the same.
    private static ImmutableSortedSet<string> Ordinal(IEnumerable<string> members) => members.ToImmutableSortedSet(StringComparer.Ordinal);
}
