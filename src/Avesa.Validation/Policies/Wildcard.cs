using System.Text.RegularExpressions;

namespace Avesa.Validation.Policies;

/// <summary>The wildcards of policies: <c>*</c> is any text, <c>?</c> any one character, and <c>${key}</c> what the request brings.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html</remarks>
public static partial class Wildcard
{
    /// <summary>Whether the pattern has a variable, so that what it stands for is not known here.</summary>
    public static bool HasVariable(string pattern) => pattern.Contains("${", StringComparison.Ordinal);

    /// <summary>Whether the text matches one of the patterns, by letter; null when only one with a variable may match.</summary>
    public static bool? MatchesAny(IReadOnlyList<string> patterns, string text) =>
        patterns.Any(pattern => !HasVariable(pattern) && Matches(pattern, text, ignoreCase: false)) ? true
        : patterns.Any(pattern => HasVariable(pattern) && Matches(Variable().Replace(pattern, "*"), text, ignoreCase: false)) ? null
        : false;

    /// <summary>Whether the whole text matches the pattern. Linear in practice: only the last <c>*</c> is ever taken back.</summary>
    public static bool Matches(string pattern, string text, bool ignoreCase)
    {
        var (p, t, star, resume) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || Same(pattern[p], text[t], ignoreCase)))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).Trim('*').IsEmpty;
    }

    /// <summary>
    /// Whether everything that the narrow pattern matches is matched by the wide one. Never wrong when it says so; with a <c>?</c> in the wide
    /// pattern it says so only of the same pattern.
    /// </summary>
    public static bool Covers(string wide, string narrow, bool ignoreCase) => wide.Contains('?', StringComparison.Ordinal)
        ? string.Equals(wide, narrow, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        : Matches(wide, narrow, ignoreCase);

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    private static bool Same(char left, char right, bool ignoreCase) =>
        left == right || (ignoreCase && char.ToLowerInvariant(left) == char.ToLowerInvariant(right));
}
