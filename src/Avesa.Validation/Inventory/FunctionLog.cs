namespace Avesa.Validation.Inventory;

/// <summary>What a function's log says from some time on.</summary>
/// <param name="Lines">Every line, oldest first.</param>
/// <param name="Runs">The runs, by their first line.</param>
public sealed record FunctionLog(IReadOnlyList<LogLine> Lines, IReadOnlyList<FunctionRun> Runs)
{
    /// <summary>The lines that tell of an error, oldest first.</summary>
    public IReadOnlyList<LogLine> Errors => [.. Lines.Where(line => line.IsError)];

    /// <summary>The lines that tell of a start that failed, oldest first.</summary>
    public IReadOnlyList<LogLine> FailedStarts => [.. Lines.Where(line => line.IsFailedStart)];

    /// <summary>
    /// Understands events, oldest first. A line that names no request belongs to the run that its execution environment, which is its
    /// stream, was at: tracebacks and whatever a program prints.
    /// </summary>
    public static FunctionLog Of(IEnumerable<LogEvent> events)
    {
        Dictionary<string, string> current = new(StringComparer.Ordinal);
        List<LogLine> lines = [];
        foreach (var line in events.Select(LogLineReader.Read))
        {
            var stream = line.Event.Stream;
            var placed = line.RequestId is null && current.TryGetValue(stream, out var running) ? line with { RequestId = running } : line;
            lines.Add(placed);
            if (placed is { Kind: LogLineKind.Start, RequestId: { } started })
            {
                current[stream] = started;
            }
            else if (placed.Kind is LogLineKind.Report or LogLineKind.EndAndReport)
            {
                current.Remove(stream);
            }
        }

        return new FunctionLog(lines, RunsOf(lines));
    }

    /// <summary>The log without the runs that this validation itself caused, now or earlier.</summary>
    public FunctionLog Without(InvokedRequests invoked) => Without(invoked.Caused);

    /// <summary>
    /// What the function surely wrote without this validation, now or earlier: neither the runs that it may have caused, nor lines on starts of
    /// execution environments, which name no run that they are for.
    /// </summary>
    public FunctionLog Surely(string function, InvokedRequests invoked)
    {
        var without = Without(run => invoked.MayHaveCaused(function, run));
        return without with { Lines = [.. without.Lines.Where(line => line is not { Kind: LogLineKind.Platform, RequestId: null })] };
    }

    private FunctionLog Without(Func<FunctionRun, bool> left)
    {
        var own = Runs.Where(left).Select(run => run.RequestId).ToHashSet(StringComparer.Ordinal);
        return own.Count == 0
            ? this
            : new FunctionLog(
                [.. Lines.Where(line => line.RequestId is null || !own.Contains(line.RequestId))],
                [.. Runs.Where(run => !own.Contains(run.RequestId))]);
    }

    private static IReadOnlyList<FunctionRun> RunsOf(List<LogLine> lines) =>
        [.. lines.Where(line => line.RequestId is not null).GroupBy(line => line.RequestId!, StringComparer.Ordinal).Select(run => new FunctionRun(run.Key, [.. run]))];
}
