using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>
/// One call's search through a group. It looks at a bounded stretch only (a day and 5,000 events), whether anything matches or not, as
/// CloudWatch Logs does: so a page may be empty and yet carry a token.
/// </summary>
/// <param name="Streams">The streams to look at.</param>
/// <param name="From">Milliseconds since 1970, included.</param>
/// <param name="To">Milliseconds since 1970, included.</param>
/// <param name="Pattern">What an event must match.</param>
/// <param name="Limit">Most events of a page.</param>
internal sealed record LogSearch(IReadOnlyList<LogStream> Streams, long From, long To, FilterPattern Pattern, int Limit)
{
    private const int SearchedEvents = 5_000;
    private const int PageBytes = 1_048_576;

    private static readonly long SearchedTime = (long)TimeSpan.FromDays(1).TotalMilliseconds;

    /// <summary>The events of the stretch that follows a place, and the place where the next call goes on; null when all was searched.</summary>
    /// <param name="after">The place where the call before ended; null for the first.</param>
    public (IReadOnlyList<FoundEvent> Found, string? Next) Run(string? after)
    {
        var spans = Streams.Where(stream => stream.Span is not null).Select(stream => (Stream: stream, Span: Milliseconds(stream.Span!.Value))).ToList();
        if (spans.Count == 0)
        {
            return ([], null);
        }

        var from = after is null ? Math.Max(From, spans.Min(pair => pair.Span.First)) : long.Parse(after.Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        var to = Math.Min(To, from + SearchedTime);
        var waiting = spans.Where(pair => pair.Span.First <= to && pair.Span.Last >= from)
            .SelectMany(pair => pair.Stream.Snapshot().Select((logged, index) => new FoundEvent(logged, pair.Stream.Name, index)))
            .Where(found => found.Timestamp >= from && found.Timestamp <= to)
            .Select(found => (Event: found, found.Place))
            .Where(pair => after is null || string.CompareOrdinal(pair.Place, after) > 0)
            .OrderBy(pair => pair.Place, StringComparer.Ordinal)
            .ToList();
        var page = new List<FoundEvent>();
        var bytes = 0;
        foreach (var (number, (found, place)) in waiting.Index())
        {
            if (Pattern.Matches(found.Logged.Message))
            {
                page.Add(found);
                bytes += found.Size;
            }

            // The next event need not fit: CloudWatch Logs ends a page before it would grow beyond 1 MB.
            var more = number + 1 < waiting.Count;
            if (more && (page.Count == Limit || number + 1 == SearchedEvents || bytes + waiting[number + 1].Event.Size > PageBytes))
            {
                return (page, place);
            }
        }

        var rest = spans.Any(pair => pair.Span.Last > to && pair.Span.First <= To) && to < To;
        return (page, rest ? $"{LogsError.Text(to + 1).PadLeft(15, '0')}\n" : null);
    }

    private static (long First, long Last) Milliseconds((DateTimeOffset First, DateTimeOffset Last) span) =>
        (span.First.ToUnixTimeMilliseconds(), span.Last.ToUnixTimeMilliseconds());
}
