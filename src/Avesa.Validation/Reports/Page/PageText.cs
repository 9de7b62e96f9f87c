using System.Globalization;
using System.Text;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reports.Page;

/// <summary>The words of the page that are not the run's own.</summary>
internal static class PageText
{
    /// <summary>For style sheets and filters: <c>did-not-run</c>.</summary>
    public static string Css(FactState state) => StateWord.Of(state).Replace(' ', '-');

    /// <summary>How a verdict stands as a fact would.</summary>
    public static FactState State(Verdict verdict) => verdict switch
    {
        Held { Proof: Proof.Attested } => FactState.Attested,
        Held => FactState.Held,
        Broken => FactState.Broken,
        _ => FactState.Unproven,
    };

    /// <summary><c>compared</c>; null when nothing is known.</summary>
    public static string? ProofOf(Verdict? verdict) => verdict switch
    {
        Held held => held.Proof.ToString().ToLowerInvariant(),
        Broken broken => broken.Proof.ToString().ToLowerInvariant(),
        _ => null,
    };

    /// <summary><c>pre-cutover</c> or <c>week-2</c> as a title.</summary>
    public static string Titled(string word) => word.Length == 0 ? word : $"{char.ToUpperInvariant(word[0])}{word[1..].Replace("eek-", "eek ", StringComparison.Ordinal)}";

    /// <summary><c>1 fact</c>, <c>1,204 facts</c>.</summary>
    public static string Count(long count, string one) => $"{Number(count)} {one}{(count == 1 ? "" : "s")}";

    /// <summary><c>10,000</c>.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>21 Nov 2026, 04:12 UTC</c>.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>For machines.</summary>
    public static string Iso(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>&lt; 1 ms</c>, <c>340 ms</c>, <c>1.2 s</c>, <c>7 min 12 s</c>.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalMilliseconds: < 1 } => "< 1 ms",
        { TotalMilliseconds: < 999.5 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        { TotalSeconds: < 59.95 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s"),
    };

    /// <summary>A text as the name of a place in the page: small letters, digits and hyphens.</summary>
    public static string Slug(string text)
    {
        const int Longest = 80;
        var slug = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant().Take(Longest))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && letter != '\'')
            {
                slug.Append('-');
            }
        }

        return $"{slug}".TrimEnd('-');
    }
}
