using System.Text;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>A line of the night's timeline was not done, or not well (CUT-01 to CUT-08).</summary>
internal static class CutoverDefects
{
    private const string RequestId = "7c1e5b0a-2f64-4d8e-b3a1-9d0c6e5f4a3b";

    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.After("night-source-schedule-on", "The source's schedule of the contacts transform was not switched off in the night.", moment =>
            moment.Source.Schedules.Values.Single(schedule => schedule.TargetArn == moment.Source.Functions[Broken.Contacts].Arn).State = "ENABLED"),
        Defect.After("night-source-ran", "The source's companies transform ran once more in the night.", moment =>
        {
            var time = Lately(moment);
            moment.Source.LogGroups[$"/aws/lambda/{Broken.Companies}"].Stream("by-hand/[$LATEST]00112233445566778899aabbccddeeff", time).Append(
                new LogEvent(time, $"START RequestId: {RequestId} Version: $LATEST\n"),
                new LogEvent(time.AddSeconds(2), $"END RequestId: {RequestId}\n"),
                new LogEvent(time.AddSeconds(2), $"REPORT RequestId: {RequestId}\tDuration: 2000.34 ms\tBilled Duration: 2001 ms\tMemory Size: 1024 MB\tMax Memory Used: 138 MB\t\n"));
        }),
        Defect.After("night-source-written", "Somebody put an object into the source's bucket after its ingestion was stopped: acme/exports/late.csv.", moment =>
        {
            var objects = moment.Source.Buckets["data-storage-msp"].Objects;
            objects.Put(objects.Sorted()[0] with { Key = "acme/exports/late.csv", LastModified = Lately(moment) });
        }),

        Defect.After("night-item-missing", "The final sync left the tenant riverbend of TenantServices behind.", moment =>
        {
            var table = moment.Production.Tables["TenantServices"];
            table.Remove(table.Of("riverbend").Single().Place);
        }),
        Defect.After("night-item-stale", "The final sync left an older item of oakridge in TenantServices.", moment =>
            moment.Production.Tables["TenantServices"].Change("oakridge", item => item["company_name"] = Attributes.S("Oakridge as it was called before"))),
        Defect.After("night-object-missing", "The final sync left an object of acme behind.", moment =>
            moment.Production.Buckets[Broken.Bucket].Objects.Remove("acme/exports/100% SLA.csv")),
        Defect.After("night-object-stale", "The final sync left an older keystone-managed/exports/contract.txt in the bucket.", moment =>
        {
            var objects = moment.Production.Buckets[Broken.Bucket].Objects;
            var content = Encoding.UTF8.GetBytes("older");
            objects.Put(objects.Find("keystone-managed/exports/contract.txt")! with { Content = () => content, Size = content.Length, ETag = ObjectContent.ETag(content) });
        }),

        Defect.After("night-environment-staging", "Production's tickets transform believes to be in staging.", moment =>
            moment.Production.Functions[Broken.Tickets].Environment["ENVIRONMENT"] = "staging"),
        Defect.After("night-environment-lost", "Production's contacts transform has lost the name of its watermarks.", moment =>
            moment.Production.Functions[Broken.Contacts].Environment.Remove("LAST_UPDATED_TABLE")),
        Defect.After("night-environment-of-source", "Production's companies transform still has the source's name of the tenants.", moment =>
            moment.Production.Functions[Broken.Companies].Environment["TENANT_SERVICES_TABLE"] = "TenantServices-prod"),

        Defect.After("night-restart-forgotten", "Production's schedule of the time entries transform was not switched on.", moment =>
            moment.Production.RuleOf(Broken.TimeEntries).State = "DISABLED"),
        Defect.After("night-restart-other-rate", "Production's schedule of the tickets transform was switched on with another expression.", moment =>
            moment.Production.RuleOf(Broken.Tickets).ScheduleExpression = "rate(30 minutes)"),
        Defect.After("night-restart-twice", "Production's companies transform is started by a second rule, which somebody made by hand.", moment =>
        {
            var first = moment.Production.RuleOf(Broken.Companies);
            const string Name = "companies-by-hand";
            var second = new EventRule { Name = Name, Arn = moment.Production.ArnOf("events", $"rule/{Name}"), ScheduleExpression = first.ScheduleExpression, State = "ENABLED" };
            second.Targets.Add(first.Targets[0]);
            moment.Production.Rules[Name] = second;
        }),

        Defect.After("night-error-logged", "The tickets transform logged an error in the hour that was to be quiet.", moment =>
            Write(moment, Broken.Tickets, $"[ERROR]\t2026-01-01T00:00:00.000Z\t{RequestId}\tNo space left on /tmp\n")),
        Defect.After("night-error-counted", "A run of the contacts transform failed in the hour that was to be quiet.", moment =>
            moment.Production.Metrics[MetricKey.Of("AWS/Lambda", "Errors", ("FunctionName", Broken.Contacts))].Add(new Datapoint(Minute(Lately(moment)), 2))),
        Defect.After("night-traceback", "The companies transform left a traceback in the hour that was to be quiet.", moment =>
            Write(moment, Broken.Companies, "Traceback (most recent call last):\n")),

        Defect.After("night-source-idle", "The source's tickets transform had not run for hours when it was stopped.", moment =>
            InTheLastHours(moment, Broken.Tickets, (stream, _) => stream.RemoveAll(_ => true))),
        Defect.After("night-source-failing", "The source's contacts transform had failed for hours when it was stopped.", moment =>
            InTheLastHours(moment, Broken.Contacts, (stream, report) => Replace(stream, report, report with { Message = report.Message.TrimEnd('\n') + "Status: error\tError Type: Runtime.ExitError\n" }))),
        Defect.After("night-source-timing-out", "The source's time entries transform had run into its time limit for hours when it was stopped.", moment =>
            InTheLastHours(moment, Broken.TimeEntries, (stream, report) => Replace(stream, report, report with { Message = report.Message.TrimEnd('\n') + "Status: timeout\n" }))),
        Defect.After("night-function-idle", "Production's contacts transform has not run since the cutover.", moment =>
        {
            // What was tried by hand before the cutover is the oldest that the log shows.
            var streams = moment.Production.LogGroups[$"/aws/lambda/{Broken.Contacts}"].Streams().Where(stream => stream.Span is not null).ToList();
            var tried = streams.Min(stream => stream.Span!.Value.Last);
            streams.ForEach(stream => stream.RemoveAll(logged => logged.Timestamp > tried));
            var counted = moment.Production.Metrics[MetricKey.Of("AWS/Lambda", "Invocations", ("FunctionName", Broken.Contacts))];
            counted.RemoveAll(point => point.Timestamp > tried);
        }),
    ];

    // The last run of the ingestion was a quarter of an hour ago, and whatever is dated so lies within the hour that is to be quiet.
    private static DateTimeOffset Lately(Moment moment) => moment.Production.NewestStream(Broken.Ingestion).Span!.Value.Last;

    private static DateTimeOffset Minute(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds() / 60 * 60);

    private static void Write(Moment moment, string function, string line)
    {
        var time = Lately(moment);
        moment.Production.LogGroups[$"/aws/lambda/{function}"].Stream("2026/01/01/[$LATEST]ffeeddccbbaa99887766554433221100", time).Append(new LogEvent(time, line));
    }

    private static void InTheLastHours(Moment moment, string function, Action<LogStream, LogEvent> change)
    {
        var last = moment.Source.NewestStream(function).Span!.Value.Last;
        foreach (var stream in moment.Source.LogGroups[$"/aws/lambda/{function}"].Streams().Where(stream => stream.Span?.First > last.AddHours(-4)).ToList())
        {
            foreach (var report in stream.Snapshot().Where(logged => logged.Message.StartsWith("REPORT ", StringComparison.Ordinal)).ToList())
            {
                change(stream, report);
            }
        }
    }

    private static void Replace(LogStream stream, LogEvent before, LogEvent after)
    {
        stream.RemoveAll(logged => logged == before);
        stream.Append(after);
    }
}
