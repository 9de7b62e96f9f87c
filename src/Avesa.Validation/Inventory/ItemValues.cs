using System.Collections.Immutable;
using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Reconciliation;

namespace Avesa.Validation.Inventory;

/// <summary>Items of DynamoDB in the form in which they are compared.</summary>
public static class ItemValues
{
    /// <summary>An item as one map.</summary>
    public static ItemValue.Map Canonical(IReadOnlyDictionary<string, AttributeValue> item) =>
        new(item.ToImmutableSortedDictionary(member => member.Key, member => Canonical(member.Value), StringComparer.Ordinal));

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
