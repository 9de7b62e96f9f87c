using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Logs;

/// <summary>What every check has in common that looks at the time since the cutover.</summary>
internal static class Cutover
{
    /// <summary>Judges from the cutover on, or says that nobody told when it was, or that it has not come yet.</summary>
    public static async Task<Verdict> SinceCutover(this Migration migration, Func<DateTimeOffset, Task<Verdict>> judge) => migration.CutoverAt switch
    {
        null => new Unproven("Nobody said when the cutover was, so there is no time from which to look: set AVESA_CUTOVER_AT (ISO 8601 with offset)."),
        { } cutover when cutover > migration.Clock.GetUtcNow() => new Unproven($"The cutover is to come at {FunctionLogs.Time(cutover)} (AVESA_CUTOVER_AT): ask again after it."),
        { } cutover => await judge(cutover),
    };
}
