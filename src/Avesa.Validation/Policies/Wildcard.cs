namespace Avesa.Validation.Policies;

/// <summary>The wildcards of policies: <c>*</c> is any text, <c>?</c> any one character.</summary>
public static class Wildcard
{
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

    private static bool Same(char left, char right, bool ignoreCase) =>
        left == right || (ignoreCase && char.ToLowerInvariant(left) == char.ToLowerInvariant(right));
}
