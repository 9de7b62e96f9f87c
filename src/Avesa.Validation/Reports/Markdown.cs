using System.Globalization;
using System.Text;

namespace Avesa.Validation.Reports;

/// <summary>
/// Text from anywhere as text of GitHub's Markdown and nothing else: no markup, link, mention, reference or table cell comes of it. What could become one is a
/// character reference, which Markdown never takes for structure (https://github.github.com/gfm/#entity-and-numeric-character-references).
/// </summary>
internal static class Markdown
{
    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>In the middle of a line of prose, of a table's cell or of HTML.</summary>
    public static string Text(string text, int longest)
    {
        var shown = Printable.Of(text, longest);
        var safe = new StringBuilder(shown.Length + 16);
        for (var at = 0; at < shown.Length; at++)
        {
            _ = shown[at] switch
            {
                // Mentions, references and addresses are looked for after character references are gone: the comment keeps the parts from being one word.
                '@' or '#' => safe.Append(CultureInfo.InvariantCulture, $"&#{(int)shown[at]};<!-- -->"),
                var character when IsPlain(shown, at) => safe.Append(character),
                var character => safe.Append(CultureInfo.InvariantCulture, $"&#{(int)character};"),
            };
        }

        return safe.ToString();
    }

    /// <summary>The same, to be read and copied letter by letter: a name, a key, an ARN.</summary>
    public static string Code(string text, int longest) => $"<code>{Text(text, longest)}</code>";

    /// <summary>The same, in bold: markup of HTML's, since that of Markdown's depends on what stands in it.</summary>
    public static string Strong(string text, int longest) => $"<strong>{Text(text, longest)}</strong>";

    private static bool IsPlain(string text, int at) => text[at] switch
    {
        // "- " and "1. " begin a list where a text begins an item.
        '-' => at > 0,
        >= '0' and <= '9' => at > 0 || text.TrimStart(Digits) is not (['.' or ')', ..]),
        ',' or ';' or '/' or '(' or ')' or '\'' or '"' or '?' or '%' => true,
        ' ' => at > 0 && at + 1 < text.Length && text[at - 1] != ' ',

        // http:// and www. become links without any markup.
        ':' => at + 1 < text.Length && text[at + 1] != '/',
        '.' => at < 3 || !text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
        var character => !char.IsAscii(character) || char.IsAsciiLetter(character),
    };
}
