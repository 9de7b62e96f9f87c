using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>What tables and buckets have in common after the final sync.</summary>
internal static class Sync
{
    public const string Again = "Stop production's schedules, migrate it again from the source, and compare again.";

    /// <summary>What a plain comparison says, where that is the last word: equal, not compared to its end, or different before production could write.</summary>
    /// <param name="plain">What it says.</param>
    /// <param name="migration">Both sides.</param>
    /// <param name="differing">How many differ, all of them named; null when they are not, or when the comparison did not come to its end.</param>
    public static Verdict? Plain(Verdict plain, Migration migration, long? differing) => (differing, migration.CutoverAt) switch
    {
        (null or 0, _) => plain,
        (_, null) => new Unproven($"{plain.Because} Whether production has written that, nobody can tell: set AVESA_CUTOVER_AT (ISO 8601 with offset)."),
        (_, { } cutover) when cutover > migration.Clock.GetUtcNow() => plain with { Because = $"{plain.Because} Production is to start at {FunctionLogs.Time(cutover)}, so nothing may differ yet." },
        _ => null,
    };
}
