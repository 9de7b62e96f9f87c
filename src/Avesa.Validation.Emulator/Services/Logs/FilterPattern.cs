using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>
/// The part of the filter pattern syntax that is here: terms that must all occur (<c>ERROR "timed out" -DEBUG</c>), terms of which one must
/// (<c>?ERROR ?"timed out"</c>), and equality in JSON (<c>{ $.level = "ERROR" || $.level = "CRITICAL" }</c>). Case matters.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html</remarks>
internal abstract partial record FilterPattern
{
    /// <summary>Whether an event's message matches.</summary>
    public abstract bool Matches(string message);

    /// <summary>Reads a pattern; the empty one matches everything.</summary>
    /// <exception cref="AwsError">InvalidParameterException: a quote or brace is not closed. EmulatorLacksOperation: the rest of AWS's syntax.</exception>
    public static FilterPattern Parse(string pattern)
    {
        var text = pattern.Trim();
        if (text.StartsWith('{'))
        {
            return JsonFilterPattern.Parse(text);
        }

        var terms = new List<(string Sign, string Text)>();
        for (var at = 0; at < text.Length;)
        {
            var match = Term().Match(text, at);
            if (!match.Success)
            {
                throw text[at..].TrimStart('?', '-').StartsWith('"') ? Invalid() : Lacks(text);
            }

            var word = match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\\\"", "\"", StringComparison.Ordinal) : match.Groups["plain"].Value;
            terms.Add((match.Groups["sign"].Value, word));
            at = match.Index + match.Length;
        }

        var anyOf = terms.Where(term => term.Sign == "?").Select(term => term.Text).ToList();

        // AWS ignores the question marks then, which nobody can have meant.
        return anyOf.Count > 0 && anyOf.Count < terms.Count ? throw Lacks(text) : new TermFilterPattern(
            [.. terms.Where(term => term.Sign.Length == 0).Select(term => term.Text)],
            [.. terms.Where(term => term.Sign == "-").Select(term => term.Text)],
            anyOf);
    }

    /// <summary>A pattern that AWS too refuses.</summary>
    protected static AwsError Invalid() => LogsError.InvalidParameter("Invalid filter pattern");

    /// <summary>A pattern that AWS knows and the emulator does not.</summary>
    protected static AwsError Lacks(string text) => NotImplementedHere.Part("logs", "FilterLogEvents", $"the filter pattern {text}");

    // Outside quotes AWS admits letters, digits and underscores only.
    [GeneratedRegex("""\G(?<sign>[?-]?)(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>\w+))(?:\s+|$)""")]
    private static partial Regex Term();
}

/// <summary>Terms that must all occur, must not occur, or of which one must occur.</summary>
internal sealed record TermFilterPattern(IReadOnlyList<string> All, IReadOnlyList<string> None, IReadOnlyList<string> Any) : FilterPattern
{
    /// <inheritdoc />
    public override bool Matches(string message) =>
        All.All(term => message.Contains(term, StringComparison.Ordinal))
        && !None.Any(term => message.Contains(term, StringComparison.Ordinal))
        && (Any.Count == 0 || Any.Any(term => message.Contains(term, StringComparison.Ordinal)));
}
