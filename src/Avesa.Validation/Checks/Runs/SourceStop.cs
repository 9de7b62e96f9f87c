using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Runs;

/// <summary>What every check has in common that looks at the time since the source's ingestion stopped.</summary>
internal static class SourceStop
{
    /// <summary>Judges from the stop on, or says that nobody told when it was, or that it has not come yet.</summary>
    public static async Task<Verdict> SinceSourceStopped(this Migration migration, Func<DateTimeOffset, Task<Verdict>> judge) => migration.SourceStoppedAt switch
    {
        null => new Unproven("Nobody said when the source's ingestion stopped: set AVESA_SOURCE_STOPPED_AT (ISO 8601 with offset)."),
        { } stopped when stopped > migration.Clock.GetUtcNow() => new Unproven($"The source's ingestion is to stop at {FunctionLogs.Time(stopped)} (AVESA_SOURCE_STOPPED_AT): ask again after it."),
        { } stopped => await judge(stopped),
    };
}
