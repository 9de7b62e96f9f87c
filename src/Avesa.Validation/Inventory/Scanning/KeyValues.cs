using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Inventory.Scanning;

/// <summary>Keys between the comparison's form and DynamoDB's.</summary>
internal static class KeyValues
{
    /// <summary>A key to ask with.</summary>
    public static Dictionary<string, AttributeValue> Of(ItemKey key, KeySchema schema)
    {
        var values = new Dictionary<string, AttributeValue> { [schema.Partition.Name] = Value(schema.Partition, key.Partition) };
        if (schema.Sort is { } sort)
        {
            values[sort.Name] = Value(sort, key.Sort!);
        }

        return values;
    }

    /// <summary>The key of an item.</summary>
    /// <exception cref="IncompleteAnswerException">It lacks the key that the feature names.</exception>
    public static ItemKey Of(Dictionary<string, AttributeValue> item, KeySchema schema) =>
        new(Text(item, schema.Partition), schema.Sort is null ? null : Text(item, schema.Sort));

    /// <summary>Where the next page begins; null after the last one.</summary>
    /// <param name="lastKey">What the page says, typed JSON; empty after the last one.</param>
    /// <param name="before">Where the page began; null for the first.</param>
    /// <exception cref="IncompleteAnswerException">It is no key, or the same again, from which nothing but the same page would follow.</exception>
    public static Dictionary<string, AttributeValue>? Next(ReadOnlyMemory<byte> lastKey, Dictionary<string, AttributeValue>? before)
    {
        if (lastKey.IsEmpty)
        {
            return null;
        }

        using var json = JsonDocument.Parse(lastKey);
        var next = json.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value));
        return before is not null && next.Count == before.Count && next.All(member => before.TryGetValue(member.Key, out var value) && Same(value, member.Value))
            ? throw new IncompleteAnswerException("Scan: a LastEvaluatedKey that leads on")
            : next;
    }

    private static bool Same(AttributeValue left, AttributeValue right) =>
        left.S == right.S && left.N == right.N && (left.B?.ToArray() ?? []).AsSpan().SequenceEqual(right.B?.ToArray() ?? []);

    private static AttributeValue Value(KeyAttribute attribute, string value) => attribute.Type switch
    {
        "N" => new AttributeValue { N = value },
        "B" => new AttributeValue { B = new MemoryStream(Convert.FromBase64String(value)) },
        _ => new AttributeValue { S = value },
    };

    private static AttributeValue Value(JsonElement typed)
    {
        var member = typed.EnumerateObject().Single();
        return member.Name is "S" or "N" or "B"
            ? Value(new KeyAttribute("", member.Name), member.Value.GetString()!)
            : throw new IncompleteAnswerException("Scan: a LastEvaluatedKey of texts, numbers and bytes");
    }

    private static string Text(Dictionary<string, AttributeValue> item, KeyAttribute attribute) => (item.GetValueOrDefault(attribute.Name), attribute.Type) switch
    {
        ({ S: { } text }, "S") => text,
        ({ N: { } number }, "N") => CanonicalNumber.Of(number),
        ({ B: { } bytes }, "B") => Convert.ToBase64String(bytes.ToArray()),
        _ => throw new IncompleteAnswerException($"BatchGetItem: the key {attribute} of an item"),
    };
}
