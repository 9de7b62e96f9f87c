namespace Avesa.Validation.Emulator.Authorization.Policies;

/// <summary>A pattern in which <c>*</c> stands for any run of characters, also an empty one, and <c>?</c> for exactly one.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html</remarks>
public sealed class Wildcard
{
    // Noncharacters, which no text holds: so a star that a policy variable brought in stays a star.
    private const char Run = '\uFFFF';
    private const char One = '\uFFFE';
    private readonly string pattern;

    private Wildcard(string pattern) => this.pattern = pattern;

    /// <summary>A pattern as it stands in a policy.</summary>
    public static Wildcard Of(string text) => new(Active(text));

    /// <summary>A pattern of parts, whose wildcards count only where the part is not literal.</summary>
    public static Wildcard Of(IEnumerable<(string Text, bool Literal)> parts) =>
        new(string.Concat(parts.Select(part => part.Literal ? part.Text : Active(part.Text))));

    /// <summary>Whether the whole text fits.</summary>
    public bool Matches(string text, bool ignoreCase = false)
    {
        var (at, from) = (0, 0);
        var (lastRun, resume) = (-1, 0);
        while (from < text.Length)
        {
            if (at < pattern.Length && pattern[at] == Run)
            {
                (lastRun, resume) = (at++, from);
            }
            else if (at < pattern.Length && (pattern[at] == One || Same(pattern[at], text[from], ignoreCase)))
            {
                at++;
                from++;
            }
            else if (lastRun >= 0)
            {
                // The run takes one character more, and the rest is tried again.
                (at, from) = (lastRun + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(at).TrimStart(Run).IsEmpty;
    }

    /// <summary>The patterns between separators.</summary>
    public IReadOnlyList<Wildcard> Split(char separator, int count) => [.. pattern.Split(separator, count).Select(part => new Wildcard(part))];

    /// <summary>The pattern as it stands in a policy.</summary>
    public override string ToString() => pattern.Replace(Run, '*').Replace(One, '?');

    private static string Active(string text) => text.Replace('*', Run).Replace('?', One);

    private static bool Same(char left, char right, bool ignoreCase) =>
        left == right || (ignoreCase && char.ToUpperInvariant(left) == char.ToUpperInvariant(right));
}
