namespace Avesa.Validation.Inventory;

/// <summary>One invocation of a function, as its log tells it: everything that was written under one request id.</summary>
/// <param name="RequestId">The request id.</param>
/// <param name="Lines">Its lines, oldest first; the first ones may be missing where reading began in the middle of the run.</param>
public sealed record FunctionRun(string RequestId, IReadOnlyList<LogLine> Lines)
{
    /// <summary>When it started; null when that was before the time from which the log was read.</summary>
    public DateTimeOffset? StartedAt { get; } = Lines.FirstOrDefault(line => line.Kind == LogLineKind.Start)?.Time;

    /// <summary>Whether it started, ended and was reported, and no line of it is an error. Failed runs have an end and a report too.</summary>
    public bool CompletedWithoutError { get; } =
        Has(Lines, LogLineKind.Start)
        && ((Has(Lines, LogLineKind.End) && Has(Lines, LogLineKind.Report)) || Has(Lines, LogLineKind.EndAndReport))
        && !Lines.Any(line => line.IsError);

    /// <summary>Whether the application logged exactly these words, not merely as the beginning of longer names: tenant acme is not acme-2.</summary>
    public bool Logged(string words) => Lines.Any(line => line.Kind == LogLineKind.Application && WholeWords.Contains(line.Text, words));

    private static bool Has(IReadOnlyList<LogLine> lines, LogLineKind kind) => lines.Any(line => line.Kind == kind);
}
