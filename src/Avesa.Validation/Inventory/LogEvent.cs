namespace Avesa.Validation.Inventory;

/// <summary>An event of a log group, as FilterLogEvents answers it.</summary>
/// <param name="Stream">The log stream: for a function, one execution environment.</param>
/// <param name="Time">When it was written; milliseconds.</param>
/// <param name="Message">One line, or several: a traceback is one event, with line feeds or carriage returns inside.</param>
public sealed record LogEvent(string Stream, DateTimeOffset Time, string Message);
