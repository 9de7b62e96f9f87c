using System.Collections.Immutable;

namespace Avesa.Validation.Reconciliation;

/// <summary>
/// A value of an item in one canonical form, so that equality is the data's own: maps and sets have no order, numbers are compared as numbers,
/// lists keep their order, and null, empty and absent are three things. A closed set.
/// </summary>
public abstract record ItemValue
{
    private ItemValue()
    {
    }

    /// <summary>Text, compared to the letter.</summary>
    public sealed record Text(string Content) : ItemValue;

    /// <summary>A number in its shortest form, see <see cref="CanonicalNumber"/>.</summary>
    public sealed record Number(string Canonical) : ItemValue;

    /// <summary>Bytes, as base64.</summary>
    public sealed record Binary(string Base64) : ItemValue;

    /// <summary>True or false.</summary>
    public sealed record Flag(bool Content) : ItemValue;

    /// <summary>An explicit null, which is not the same as an absent attribute.</summary>
    public sealed record Null : ItemValue;

    /// <summary>A list, in its order.</summary>
    public sealed record List(ImmutableArray<ItemValue> Values) : ItemValue;

    /// <summary>A map.</summary>
    public sealed record Map(ImmutableSortedDictionary<string, ItemValue> Members) : ItemValue;

    /// <summary>A set of texts, numbers or bytes; its members are canonical texts.</summary>
    public sealed record Set(string Kind, ImmutableSortedSet<string> Members) : ItemValue;

    /// <summary>The paths at which two values differ, as <c>services.connectwise.enabled</c> or <c>tags[2]</c>; none when they are equal.</summary>
    /// <param name="source">The source's value; null when it is absent.</param>
    /// <param name="production">Production's value; null when it is absent.</param>
    /// <param name="path">Where they stand; empty for the item itself.</param>
    public static IEnumerable<string> Differences(ItemValue? source, ItemValue? production, string path = "") => (source, production) switch
    {
        (Map left, Map right) => left.Members.Keys.Union(right.Members.Keys, StringComparer.Ordinal)
            .SelectMany(name => Differences(left.Members.GetValueOrDefault(name), right.Members.GetValueOrDefault(name), path.Length == 0 ? name : $"{path}.{name}")),
        (List left, List right) when left.Values.Length == right.Values.Length => left.Values
            .SelectMany((value, index) => Differences(value, right.Values[index], $"{path}[{index}]")),
        (Set left, Set right) => left.Kind == right.Kind && left.Members.SetEquals(right.Members) ? [] : [path],
        _ => Equals(source, production) ? [] : [path],
    };
}
