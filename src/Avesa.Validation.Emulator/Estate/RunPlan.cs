namespace Avesa.Validation.Emulator.Estate;

/// <summary>Which run started when, on both sides: the source hourly until it was stopped, production once by hand and then hourly since the cutover.</summary>
internal static class RunPlan
{
    // In the hours around the cutover nobody read ConnectWise, so production's first runs find more than usual.
    private static readonly double[] CatchingUp = [6, 3.5, 2];

    private static readonly TimeSpan WithinTheHour = TimeSpan.FromMinutes(48);

    /// <summary>All runs that had ended by now, in the order of their start.</summary>
    public static IReadOnlyList<Run> Of(Timeline timeline, Side source, Side production) =>
    [
        .. SourceRuns(timeline, source)
            .Concat(Tries(timeline, production))
            .Concat(timeline.CutOver ? ProductionRuns(timeline, production) : [])
            .OrderBy(run => run.Start),
    ];

    private static IEnumerable<Run> SourceRuns(Timeline timeline, Side source)
    {
        // The rate's phase dates from the day on which the rule was made; the stop fell 25 minutes after an ingestion.
        var hours = (int)Timeline.History.TotalHours;
        var ingestions = Enumerable.Range(0, hours).Select(back => (Function: PipelineFunction.Ingestion, Due: timeline.SourceStopped.AddMinutes(-25).AddHours(-back), Number: back));
        return ingestions.Concat(Transforms(timeline.HistoryStart, timeline.SourceStopped))
            .Select(due => Scheduled(due.Function, source, due.Due, due.Number, 1, WithinTheHour))
            .Where(run => run.End <= timeline.SourceStopped);
    }

    private static IEnumerable<Run> Tries(Timeline timeline, Side production) => PipelineFunction.All.Select((function, number) =>
        new Run(
            function,
            production,
            timeline.Tried.AddMinutes(number),
            TimeSpan.FromMilliseconds(6100.27 + (137.1 * number)),
            Scheduled: false,
            Activity: 0,
            TimeSpan.Zero,
            production.Seed.At("try").At(function.Name)));

    private static IEnumerable<Run> ProductionRuns(Timeline timeline, Side production)
    {
        // A rule with a rate fires soon after it was switched on, and then at its rate. What the first run finds was written since the cutover.
        var ingestions = CatchingUp.Select((activity, number) =>
            Scheduled(PipelineFunction.Ingestion, production, timeline.Cutover.AddMinutes(5).AddHours(number), number, activity, number == 0 ? TimeSpan.FromMinutes(4) : WithinTheHour));
        var transforms = Transforms(timeline.Cutover, timeline.Now).Select(due => Scheduled(due.Function, production, due.Due, due.Number, 1, WithinTheHour));
        return ingestions.Concat(transforms).Where(run => run.End < timeline.Now);
    }

    // Counted from the end, so that the same run has the same number whatever the clock says.
    private static IEnumerable<(PipelineFunction Function, DateTimeOffset Due, int Number)> Transforms(DateTimeOffset first, DateTimeOffset end) =>
        from function in PipelineFunction.All.Where(function => function.Table is not null)
        let last = LastDue(function.Minute, end)
        from number in Enumerable.Range(0, (int)(end - first).TotalHours + 1)
        let due = last.AddHours(-number)
        where due >= first
        select (function, due, number);

    private static DateTimeOffset LastDue(int minute, DateTimeOffset before)
    {
        var hour = new DateTimeOffset(before.Year, before.Month, before.Day, before.Hour, 0, 0, TimeSpan.Zero);
        var due = hour.AddMinutes(minute);
        return due < before ? due : due.AddHours(-1);
    }

    private static Run Scheduled(PipelineFunction function, Side side, DateTimeOffset due, int number, double activity, TimeSpan reach)
    {
        var seed = side.Seed.At(function.Name).At(number);

        // EventBridge keeps to the minute, not to the second.
        var start = due.AddMilliseconds(seed.At("delay").Between(1_200, 38_000));
        var (least, most) = function.Table is null ? (4_100_000, 7_400_000) : (800_000, 2_100_000);
        return new Run(function, side, start, TimeSpan.FromMilliseconds(seed.At("duration").Between(least, most) / 100.0), Scheduled: true, activity, reach, seed);
    }
}
