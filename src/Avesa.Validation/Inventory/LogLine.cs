namespace Avesa.Validation.Inventory;

/// <summary>What a line of a function's log says about a run.</summary>
public enum LogLineKind
{
    /// <summary>Written by the function's own code or runtime, or by anybody who may write to the group.</summary>
    Application,

    /// <summary>A run starts.</summary>
    Start,

    /// <summary>A run has ended, well or not.</summary>
    End,

    /// <summary>Lambda's account of a run, which a failed one has too.</summary>
    Report,

    /// <summary>Both of them, as the JSON format has it.</summary>
    EndAndReport,

    /// <summary>Another line of Lambda's: initialisation, extensions, tracing.</summary>
    Platform,
}

/// <summary>A line of a function's log, understood.</summary>
/// <param name="Event">The event as it was read.</param>
/// <param name="Kind">What it says about a run.</param>
/// <param name="RequestId">The run that it belongs to; null for a line outside of any.</param>
/// <param name="Text">What the application said, without the runtime's prefix or JSON around it.</param>
/// <param name="IsError">Level ERROR or CRITICAL, a failed report, a time-out, an error of the runtime or a traceback; never the bare word.</param>
/// <param name="IsFailedStart">It says that an execution environment failed to start: import, initialisation, or time-out of either.</param>
public sealed record LogLine(LogEvent Event, LogLineKind Kind, string? RequestId, string Text, bool IsError, bool IsFailedStart)
{
    /// <summary>When it was written.</summary>
    public DateTimeOffset Time => Event.Time;
}
