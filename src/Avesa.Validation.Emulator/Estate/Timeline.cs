namespace Avesa.Validation.Emulator.Estate;

/// <summary>When what happened on the way to a moment; everything hangs on the hour at which the source was stopped.</summary>
internal sealed record Timeline(DateTimeOffset Now, DateTimeOffset SourceStopped, DateTimeOffset Cutover)
{
    /// <summary>How far the logs and metrics reach back.</summary>
    public static readonly TimeSpan History = TimeSpan.FromDays(14);

    /// <summary>The source account's resources were made more than a year ago.</summary>
    public DateTimeOffset SourceCreated => SourceStopped.AddDays(-410);

    /// <summary>The source's functions were last deployed.</summary>
    public DateTimeOffset SourceDeployed => SourceStopped.AddDays(-41);

    /// <summary>Every tenant's first load of each table, which the logs no longer show.</summary>
    public DateTimeOffset Backfilled => SourceStopped.AddDays(-30);

    /// <summary>The first run that the logs show.</summary>
    public DateTimeOffset HistoryStart => SourceStopped - History;

    /// <summary>Production's tables and buckets were made, with point-in-time recovery from the start.</summary>
    public DateTimeOffset ProductionCreated => SourceStopped.AddDays(-24);

    /// <summary>The recovery drill.</summary>
    public DateTimeOffset Drilled => Now.AddDays(-12);

    /// <summary>Production's functions were last deployed.</summary>
    public DateTimeOffset ProductionDeployed => SourceStopped.AddDays(-5);

    /// <summary>The first copy of the data.</summary>
    public DateTimeOffset BulkCopied => SourceStopped.AddDays(-3);

    /// <summary>Each of production's functions was run once by hand.</summary>
    public DateTimeOffset Tried => SourceStopped.AddMinutes(-90);

    /// <summary>The final copy of what had changed since the first (plan 7.1: 2:15).</summary>
    public DateTimeOffset FinalSync => SourceStopped.AddMinutes(10);

    /// <summary>The checklist of after the cutover was run (plan 7.1: 3:00).</summary>
    public DateTimeOffset Validated => Cutover.AddMinutes(20);

    /// <summary>The owners decided that production stays (plan 7.1: 5:00), once the quiet hour was over.</summary>
    public DateTimeOffset Decided => Cutover.AddMinutes(137);

    /// <summary>Whether production's schedules are on.</summary>
    public bool CutOver => Now >= Cutover;
}
