using System.Buffers;
using System.Globalization;
using System.Text;

namespace Avesa.Validation.Reports;

/// <summary>
/// Makes text from an account safe for a terminal and for the log of a workflow. GitHub's runner obeys <c>##[command]</c> anywhere in a line, and
/// <c>::command::</c> where nothing but blanks stands before it: so write something of your own before the text.
/// </summary>
/// <remarks>https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs</remarks>
public static class Printable
{
    /// <summary>
    /// The text on one line: control, format (such as right-to-left overrides) and unpaired surrogate characters as <c>\u{202E}</c>, the second
    /// <c>#</c> of <c>##[</c> as <c>\u{0023}</c>, and cut at <paramref name="longest"/> characters with the count of what was left out.
    /// </summary>
    public static string Of(string text, int longest)
    {
        var safe = new StringBuilder(Math.Min(text.Length, longest) + 16);
        var taken = 0;
        while (taken < text.Length)
        {
            var whole = Rune.DecodeFromUtf16(text.AsSpan(taken), out var rune, out var length) == OperationStatus.Done;
            if (taken + length > longest)
            {
                return $"{safe}… ({text.Length - taken} more characters)";
            }

            if (!whole)
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)text[taken]:X4}}}");
            }
            else if (IsCommand(text, taken) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
            }
            else
            {
                safe.Append(rune);
            }

            taken += length;
        }

        return safe.ToString();
    }

    // At the end of a text too, since what follows may begin with the bracket.
    private static bool IsCommand(string text, int at) =>
        text[at] == '#' && at > 0 && text[at - 1] == '#' && (at + 1 == text.Length || text[at + 1] == '[');
}
