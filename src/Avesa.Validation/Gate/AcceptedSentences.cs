using System.Text.RegularExpressions;

namespace Avesa.Validation.Gate;

/// <summary>The unproven sentences that waivers accept.</summary>
/// <param name="waivers">The waivers, those that count first when two accept the same.</param>
internal sealed partial class AcceptedSentences(IReadOnlyList<Waiver> waivers)
{
    private readonly List<(string Sentence, Waiver Waiver)> accepted =
    [
        .. waivers
            .SelectMany(waiver => waiver.Unproven, (waiver, sentence) => (sentence, waiver))
            .Where(pair => pair.sentence.Length > 0 && !LeavesSomeOut(pair.sentence))
            .OrderByDescending(pair => pair.sentence.Length),
    ];

    /// <summary>Whether a sentence says of itself that there are more than it names: nobody can have accepted those.</summary>
    public static bool LeavesSomeOut(string sentence) => CutList().IsMatch(sentence);

    /// <summary>
    /// The waivers whose sentences make up the whole text; null when any of it is not accepted. A verdict of several subjects is their sentences
    /// side by side, so each may be accepted alone, and a new one among them is not.
    /// </summary>
    public IReadOnlyList<Waiver>? Covering(string text)
    {
        var reached = new Dictionary<int, (int From, Waiver Waiver)>();
        var starts = new Stack<int>([0]);
        while (starts.TryPop(out var start))
        {
            foreach (var (sentence, waiver) in accepted.Where(pair => StandsAt(text, start, pair.Sentence)))
            {
                var next = start + sentence.Length + 1;
                if (reached.TryAdd(next, (start, waiver)) && next < text.Length)
                {
                    starts.Push(next);
                }
            }
        }

        return reached.ContainsKey(text.Length + 1) ? Path(reached, text.Length + 1) : null;
    }

    private static List<Waiver> Path(Dictionary<int, (int From, Waiver Waiver)> reached, int end)
    {
        List<Waiver> path = [];
        for (var at = end; at > 0; at = reached[at].From)
        {
            path.Add(reached[at].Waiver);
        }

        path.Reverse();
        return path;
    }

    private static bool StandsAt(string text, int start, string sentence) =>
        text.AsSpan(start).StartsWith(sentence, StringComparison.Ordinal)
        && (start + sentence.Length == text.Length || text[start + sentence.Length] == ' ');

    [GeneratedRegex(@"\(first [0-9]+ of [0-9]+\)\.?\z")]
    private static partial Regex CutList();
}
