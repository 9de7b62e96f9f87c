namespace Avesa.Validation.Inventory;

/// <summary>Understands one line of a function's log by itself, in either of Lambda's two formats; a function may write both.</summary>
internal static class LogLineReader
{
    /// <summary>Reads a line; its run is null where the line does not name one.</summary>
    public static LogLine Read(LogEvent written) => JsonLogLine.TryRead(written) ?? TextLogLine.Read(written);

    /// <summary>Whether a level is that of an error.</summary>
    public static bool IsError(string level) => level.ToUpperInvariant() is "ERROR" or "CRITICAL" or "FATAL";
}
