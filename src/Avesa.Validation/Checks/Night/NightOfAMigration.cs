using Avesa.Validation.Night;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>What every check of the night has in common: it needs to know which night it is.</summary>
internal static class NightOfAMigration
{
    public const string WhichNight = "Nobody said when the source's ingestion stops, with which the night begins: set AVESA_SOURCE_STOPPED_AT (ISO 8601 with offset).";

    /// <summary>The night of a migration; null when nobody said when the source stops.</summary>
    public static CutoverNight? Night(this Migration migration, NightPlan plan) =>
        migration.SourceStoppedAt is { } stopped ? plan.Of(stopped, migration.WindowBeginsAt) : null;

    /// <summary>Judges a line of the timeline, or says that nobody knows which night it is.</summary>
    public static Task<Verdict> OfLine(this Migration migration, NightPlan plan, string step, Func<NightLine, Task<Verdict>> judge) =>
        migration.Night(plan) is { } night ? judge(night.Line(step)!) : Task.FromResult<Verdict>(new Unproven(WhichNight));
}
