using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Production does not flow, the source still does, or something fails (POST-01, POST-02).</summary>
internal static class TrafficDefects
{
    private const string RequestId = "5f0c9a4e-1d7b-4c3e-9a55-0e6a7b1c2d3f";

    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.After("schedule-off", "Production's schedule of the companies transform is off.", moment =>
            moment.Production.RuleOf(Broken.Companies).State = "DISABLED"),
        Defect.After("source-schedule-on", "The source's schedule of the tickets transform is on.", moment =>
            moment.Source.RuleOf(Broken.Tickets).State = "ENABLED"),
        Defect.After("source-still-running", "Somebody started the source's ingestion after it was stopped.", moment =>
        {
            var time = moment.Production.NewestStream(Broken.Ingestion).Span!.Value.First;
            moment.Source.LogGroups[$"/aws/lambda/{Broken.Ingestion}"].Stream("by-hand/[$LATEST]0123456789abcdef0123456789abcdef", time).Append(
                new LogEvent(time, $"START RequestId: {RequestId} Version: $LATEST\n"),
                new LogEvent(time.AddSeconds(3), $"END RequestId: {RequestId}\n"),
                new LogEvent(time.AddSeconds(3), $"REPORT RequestId: {RequestId}\tDuration: 3000.12 ms\tBilled Duration: 3001 ms\tMemory Size: 1024 MB\tMax Memory Used: 140 MB\t\n"));
        }),
        Defect.After("source-runs-unlogged", "The source's contacts transform ran after it was stopped, and its role may not write logs any more.", moment =>
        {
            var series = moment.Source.Metrics[MetricKey.Of("AWS/Lambda", "Invocations", ("FunctionName", Broken.Contacts))];
            series.Add(new Datapoint(moment.Production.Metrics[MetricKey.Of("AWS/Lambda", "Invocations", ("FunctionName", Broken.Contacts))].Snapshot().Max(point => point.Timestamp), 1));
        }),
        Defect.After("schedule-never-fired", "The contacts transform ran, but its schedule never started it.", moment =>
        {
            foreach (var series in moment.Production.Metrics.Where(pair => pair.Key.Namespace == "AWS/Scheduler").Select(pair => pair.Value))
            {
                series.RemoveAll(_ => true);
            }
        }),
        Defect.After("log-error-on-last-page", "The very last line of the ingestion's log is an error.", moment =>
        {
            var stream = moment.Production.NewestStream(Broken.Ingestion);
            stream.Append(new LogEvent(stream.Span!.Value.Last, $"[ERROR]\t2026-01-01T00:00:00.000Z\t{RequestId}\tAn error occurred (ThrottlingException) when calling the PutItem operation\n"));
        }),
        Defect.After("log-time-out", "A run of the time entries transform was ended by its time limit.", moment =>
        {
            var stream = moment.Production.NewestStream(Broken.TimeEntries);
            stream.Append(new LogEvent(stream.Span!.Value.Last, $"2026-01-01T00:00:00.000Z {RequestId} Task timed out after 900.00 seconds\n"));
        }),
        Defect.After("run-not-logged", "A run of the companies transform since the cutover is not in its log.", moment =>
        {
            var series = moment.Production.Metrics[MetricKey.Of("AWS/Lambda", "Invocations", ("FunctionName", Broken.Companies))];
            series.Add(new Datapoint(series.Snapshot().Max(point => point.Timestamp).AddMinutes(-30), 1));
        }),
        Defect.After("function-throttled", "Invocations of the contacts transform were throttled.", moment =>
        {
            var series = moment.Production.Metrics[MetricKey.Of("AWS/Lambda", "Throttles", ("FunctionName", Broken.Contacts))];
            series.Add(new Datapoint(series.Snapshot().Max(point => point.Timestamp), 3));
        }),
    ];
}
