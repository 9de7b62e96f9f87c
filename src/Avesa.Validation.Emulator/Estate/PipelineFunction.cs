namespace Avesa.Validation.Emulator.Estate;

/// <summary>One of the five functions of plan 6.1, the same in both accounts.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Table">The table that it transforms, for example <c>time_entries</c>; null for the ingestion, which reads all.</param>
/// <param name="Expression">Its schedule.</param>
/// <param name="ScheduleLogicalId">The schedule's logical id in the stack.</param>
/// <param name="UsesScheduler">Whether EventBridge Scheduler runs it rather than a rule.</param>
internal sealed record PipelineFunction(string Name, string? Table, string Expression, string ScheduleLogicalId, bool UsesScheduler = false)
{
    /// <summary>The service tables, in the order in which ingestion reads them.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["tickets", "time_entries", "companies", "contacts"];

    /// <summary>The five, ingestion first.</summary>
    public static IReadOnlyList<PipelineFunction> All { get; } =
    [
        new("avesa-connectwise-ingestion-prod", null, "rate(1 hour)", "IngestionSchedule3F2A9C1B"),
        new("avesa-canonical-transform-tickets-prod", "tickets", "cron(15 * * * ? *)", "TicketsTransformSchedule51D0E7A4"),
        new("avesa-canonical-transform-time-entries-prod", "time_entries", "cron(20 * * * ? *)", "TimeEntriesTransformSchedule"),
        new("avesa-canonical-transform-companies-prod", "companies", "cron(25 * * * ? *)", "CompaniesTransformSchedule9A"),
        new("avesa-canonical-transform-contacts-prod", "contacts", "cron(30 * * * ? *)", "ContactsTransformSchedule", UsesScheduler: true),
    ];

    /// <summary>The one that ingests.</summary>
    public static PipelineFunction Ingestion => All[0];

    /// <summary>The minute of every hour at which a transform is due.</summary>
    public int Minute => 15 + (5 * Tables.ToList().IndexOf(Table ?? throw new InvalidOperationException("The ingestion runs by rate.")));

    /// <summary>The log group.</summary>
    public string LogGroup => $"/aws/lambda/{Name}";

    /// <summary>The name that CloudFormation gives its rule or schedule: stack, logical id and random characters, 64 at most.</summary>
    public string ScheduleName(Side side)
    {
        var prefix = $"ConnectWiseDataPipeline-prod-{ScheduleLogicalId}-";
        return prefix + side.Seed.At(prefix).Text(Math.Min(12, 64 - prefix.Length), "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    }
}
