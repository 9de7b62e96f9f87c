using System.Globalization;
using System.Text;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Gate.Files;

/// <summary>
/// Reads the named texts of a mapping one by one. What is missing or wrong becomes a problem, and null here, so that everything can be said at once.
/// </summary>
/// <param name="map">The mapping.</param>
/// <param name="what">What it is, for sentences: <c>the waiver</c>.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class Fields(MapNode map, string what, FileProblems problems)
{
    private const int LongestName = 500;

    private static readonly string[] InstantFormats =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>Refuses every other name, since a misspelt one is one that silently does not hold, and every name that stands twice.</summary>
    public void Allow(params string[] names)
    {
        foreach (var entry in map.Entries.Where(entry => !names.Contains(entry.Key, StringComparer.Ordinal)))
        {
            problems.Add(entry.Line, NearestName.To(entry.Key, names) is [var nearest, ..]
                ? $"{Quoting.Quoted(entry.Key)} is not a name that {what} has: {nearest} is the nearest one."
                : $"{Quoting.Quoted(entry.Key)} is not a name that {what} has: there {(names.Length == 1 ? "is" : "are")} {string.Join(", ", names)}.");
        }

        foreach (var twice in map.Entries.GroupBy(entry => entry.Key).SelectMany(group => group.Skip(1)))
        {
            problems.Add(twice.Line, $"{what} has {Quoting.Quoted(twice.Key)} twice.");
        }
    }

    /// <summary>The line of a name's value, or of the mapping when it is absent.</summary>
    public int LineOf(string name) => Find(name)?.Line ?? map.Line;

    /// <summary>Whether the name stands there at all, whatever its value.</summary>
    public bool Has(string name) => map.Entries.Any(entry => entry.Key == name);

    /// <summary>Whether nothing stands under the name, or it does not stand there.</summary>
    public bool Absent(string name) => Find(name) is null or TextNode { Absent: true };

    /// <summary>A text on one line, without surrounding space, control characters or ones that change how the others are shown.</summary>
    public string? Name(string name, string expected)
    {
        var text = Text(name, expected)?.Text.Trim();
        switch (text)
        {
            case null:
                return null;
            case "":
                return Wrong(name, $"is empty: {expected} is expected.");
            case { Length: > LongestName }:
                return Wrong(name, $"has {text.Length} characters: at most {LongestName} are expected.");
            default:
                return text.EnumerateRunes().Any(Deceives) ? Wrong(name, $"has control or invisible characters: {Quoting.Quoted(text)}.") : text;
        }
    }

    /// <summary>A text that may have several lines.</summary>
    public string? Prose(string name, string expected) =>
        Text(name, expected)?.Text.Trim() is not { } text ? null
        : text.Length > 0 ? text
        : Wrong(name, $"is empty: {expected} is expected.");

    /// <summary>A text that will be compared letter by letter.</summary>
    public string? Exact(string name, string expected) => Text(name, expected) is { } text ? Exact(text, name) : null;

    /// <summary>Texts that will be compared letter by letter, without the empty ones.</summary>
    public IReadOnlyList<TextNode> ExactTexts(string name) =>
    [
        .. (OptionalList(name) ?? [])
            .Select(item => item is TextNode text && Exact(text, name) is { Length: > 0 } ? text : Refused(item, name))
            .OfType<TextNode>(),
    ];

    /// <summary>A time in ISO 8601 with its offset.</summary>
    public DateTimeOffset? Instant(string name)
    {
        const string Expected = "a time in ISO 8601 with its offset, such as 2026-11-21T02:00:00-05:00 or 2026-11-21T07:00:00Z,";
        if (Name(name, Expected) is not { } text)
        {
            return null;
        }

        var offset = text.EndsWith('Z') ? $"{text[..^1]}+00:00" : text;
        if (DateTimeOffset.TryParseExact(offset, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return instant;
        }

        // The machine's own time zone would decide, and whoever approved it on another machine approved another moment.
        _ = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) && time.Kind == DateTimeKind.Unspecified
            ? Wrong(name, $"is {Quoting.Quoted(text)}, which says no offset or no time of day: {Expected} is expected.")
            : Wrong(name, $"is {Quoting.Quoted(text)}: {Expected} is expected.");
        return null;
    }

    /// <summary>A number from 1.</summary>
    public int? Count(string name, int most)
    {
        var expected = $"a whole number from 1 to {most}";
        if (Name(name, expected) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        Wrong(name, $"is {Quoting.Quoted(text)}: {expected} is expected.");
        return null;
    }

    /// <summary>A list; null when there is none.</summary>
    public IReadOnlyList<Node>? OptionalList(string name) => Find(name) switch
    {
        null or TextNode { Absent: true } or RefusedNode => null,
        ListNode list => list.Items,
        { } other => Wrong<IReadOnlyList<Node>>(name, $"is {Kind(other)}: a list is expected."),
    };

    /// <summary>A mapping, or a problem.</summary>
    public MapNode? Map(string name, string expected) => Find(name) switch
    {
        RefusedNode => null,
        MapNode found => found,
        null or TextNode { Absent: true } => Missing<MapNode>(name, expected),
        { } other => Wrong<MapNode>(name, $"is {Kind(other)}: {expected} is expected."),
    };

    /// <summary>Remembers what is wrong with a name's value.</summary>
    public string? Wrong(string name, string sentence) => Wrong<string>(name, sentence);

    private T? Wrong<T>(string name, string sentence)
        where T : class
    {
        problems.Add(LineOf(name), $"{name} of {what} {sentence}");
        return null;
    }

    private T? Missing<T>(string name, string expected)
        where T : class
    {
        problems.Add(LineOf(name), $"{what} has no {name}: {expected} is expected.");
        return null;
    }

    private TextNode? Text(string name, string expected) => Find(name) switch
    {
        RefusedNode => null,
        null or TextNode { Absent: true } => Missing<TextNode>(name, expected),
        TextNode text => text,
        { } other => Wrong<TextNode>(name, $"is {Kind(other)}: {expected} is expected."),
    };

    private string? Exact(TextNode text, string name)
    {
        if (text is not { Style: TextStyle.Block } || !text.Text.EndsWith('\n'))
        {
            return text.Text;
        }

        problems.Add(text.Line, $"{name} of {what} ends with a line break, since | and > keep it: write |- or >-.");
        return null;
    }

    private TextNode? Refused(Node item, string name)
    {
        if (item is not RefusedNode and not TextNode { Text.Length: > 0 })
        {
            problems.Add(item.Line, $"{name} of {what} has {Kind(item)}: a list of texts is expected.");
        }

        return null;
    }

    private Node? Find(string name) => map.Entries.LastOrDefault(entry => entry.Key == name)?.Value;

    private static string Kind(Node node) => node switch
    {
        ListNode => "a list",
        MapNode => "a mapping (a text with a colon in it needs quotes)",
        TextNode { Text.Length: 0 } => "an empty text",
        _ => "a text",
    };

    private static bool Deceives(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
