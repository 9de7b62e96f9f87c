using System.Text;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>
/// Guesses where to cut a range of keys, from the keys that were seen: a bad guess costs a call, and never a key. Not safe for several threads.
/// </summary>
internal sealed class KeyAlphabet
{
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
    private const int LongestKey = 1024;
    private const char LastBeforeSurrogates = '\uD7FF';

    // Positions further on are taken for one.
    private const int Positions = 128;

    // What was seen at each position of a key.
    private readonly UInt128[] seen = new UInt128[Positions];

    /// <summary>Learns the characters of a key.</summary>
    public void Learn(string key)
    {
        for (var position = 0; position < key.Length; position++)
        {
            if (char.IsAscii(key[position]) && !char.IsControl(key[position]))
            {
                seen[Math.Min(position, Positions - 1)] |= UInt128.One << key[position];
            }
        }
    }

    /// <summary>Keys that may divide what is left of a range, in order, each after <paramref name="low"/> and before <paramref name="high"/>.</summary>
    /// <param name="first">A key of the range that comes about a page before <paramref name="low"/>.</param>
    /// <param name="low">Up to where it is listed.</param>
    /// <param name="high">Where it ends; null: with the last key.</param>
    /// <param name="wanted">How many at most.</param>
    public IReadOnlyList<string> Between(string first, string low, string? high, int wanted)
    {
        // What varies within the pages so far is too fine to be worth a cut; what all of them share may vary in the rest.
        var deepest = Math.Min(Common(first, low), low.Length - 1);
        var level = high is null ? 0 : Common(low, high);
        var limit = high is not null && level < high.Length ? high[level] : char.MaxValue;
        List<string> cuts = [];
        for (; level <= deepest && cuts.Count == 0; level++, limit = char.MaxValue)
        {
            cuts.AddRange((high is null ? Next(low[level], limit) : Spread(low[level], level, limit, wanted)).Select(character => Cut(low, level, character)));
        }

        var (left, levels) = (high is not null && cuts.Count > 1 ? 0 : wanted - cuts.Count, deepest - level + 1);
        for (var part = 1; part <= Math.Min(left, levels); part++)
        {
            var deeper = level - 1 + ((levels * part) / Math.Min(left, levels));
            cuts.AddRange((deeper == deepest ? Spread(low[deeper], deeper, char.MaxValue, 1) : Next(low[deeper], char.MaxValue)).Select(character => Cut(low, deeper, character)));
        }

        cuts.Sort(Utf8Order.Instance);
        return [.. cuts.Where(cut => Encoding.UTF8.GetByteCount(cut) <= LongestKey && IsBetween(cut, low, high)).Distinct(StringComparer.Ordinal).Take(wanted)];
    }

    private static string Cut(string low, int level, char character) => string.Concat(low.AsSpan(0, level), [character]);

    private static bool IsBetween(string cut, string low, string? high) =>
        Utf8Order.Instance.Compare(cut, low) > 0 && (high is null || Utf8Order.Instance.Compare(cut, high) < 0);

    private static int Common(string left, string right) => left.AsSpan().CommonPrefixLength(right);

    // Whether there is anything at all after everything that begins alike.
    private static IEnumerable<char> Next(char low, char limit) => low switch
    {
        < ' ' => limit > ' ' ? [' '] : [],
        '~' or '\u007F' => limit > '\u0080' ? ['\u0080'] : [],
        _ => low < LastBeforeSurrogates && low + 1 < limit ? [(char)(low + 1)] : [],
    };

    // Some of the characters of the same kind that were seen and come between.
    private IEnumerable<char> Spread(char low, int position, char limit, int wanted)
    {
        if (!char.IsAscii(low))
        {
            var last = Math.Min(limit, LastBeforeSurrogates);
            return last - low > 1 ? [(char)(low + ((last - low) / 2))] : [];
        }

        // Where several were seen, any other digit is as likely; where all keys were alike, only the next one is tried.
        var here = seen[Math.Min(position, Positions - 1)];
        var digits = UInt128.PopCount(here) > 1;
        var alike = Enumerable.Range(low + 1, Math.Max(0, Math.Min(limit, (char)128) - low - 1))
            .Select(code => (char)code)
            .Where(character => Kind(character) == Kind(low) && ((here & (UInt128.One << character)) != 0 || (digits && char.IsAsciiDigit(character))))
            .ToList();
        var count = Math.Min(wanted, alike.Count);
        return count == 0 ? Next(low, limit) : Enumerable.Range(1, count).Select(part => alike[alike.Count * part / (count + 1)]);
    }

    private static int Kind(char character) =>
        char.IsAsciiDigit(character) ? 1 : char.IsAsciiLetterLower(character) ? 2 : char.IsAsciiLetterUpper(character) ? 3 : 0;
}
