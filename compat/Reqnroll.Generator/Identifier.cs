using System.Text.RegularExpressions;

namespace Reqnroll.Generator;

/// <summary>Titles as C# names, by the official generator's rules, so that fully qualified test names are the same with either.</summary>
public static partial class Identifier
{
    /// <summary><c>the function's table is read-only</c> becomes <c>TheFunctionsTableIsRead_Only</c>.</summary>
    public static string Of(string title)
    {
        var name = title.Replace("'", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
        name = WordStart().Replace(name, letter => letter.Value.ToUpperInvariant());
        name = Punctuation().Replace(name, "_");
        name = NoPartOfAName().Replace(name, "");
        return name switch
        {
            "" => "_",
            [>= '0' and <= '9', ..] => "_" + name,
            _ => char.ToUpperInvariant(name[0]) + name[1..],
        };
    }

    /// <summary>The same with a small first letter: a parameter's name.</summary>
    public static string CamelCase(string title)
    {
        var name = Of(title);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"(?<=\P{L})\p{L}")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"[\n.\-]+")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"[^\p{L}\p{Nl}\p{Nd}\p{Pc}]")]
    private static partial Regex NoPartOfAName();
}
