using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Estate.Harmless;

/// <summary>Production lives, and the source's other environments too (POST-01 to POST-04, CUT-01 to CUT-08, RBK-01 to RBK-04).</summary>
internal static class TrafficChanges
{
    private const string DevIngestion = "avesa-connectwise-ingestion-dev";

    public static IReadOnlyList<HarmlessChange> All { get; } =
    [
        HarmlessChange.Before("source-dev-ran", "Dev's ingestion ran in the source after production's was stopped there.", DevRan),
        HarmlessChange.After("night-source-dev-ran", "Dev's ingestion ran in the source in the night.", DevRan),
        HarmlessChange.After("rule-unrelated-off", "A schedule that is not the pipeline's is off in production.", moment => moment.Production.Rules["cost-report-daily"].State = "DISABLED"),
        HarmlessChange.After("log-word-error", "Lines of the ingestion and the tickets transform speak of errors, and are none.", moment =>
        {
            Unharmed.Log(moment, Broken.Ingestion, "0 errors, no error budget spent, \"error\": null\n", "[INFO]\t2026-01-01T00:00:00.000Z\tERRORS=0\n", "[WARNING]\t2026-01-01T00:00:00.000Z\tretrying after an error of the API\n");
            Unharmed.Log(moment, Broken.Tickets, "error handling enabled; Exception classes loaded: ValueError, KeyError\n");
        }),
        HarmlessChange.After("night-log-group-namesake", "A log group whose name begins like the tickets transform's is full of failed runs.", moment =>
            Unharmed.Namesake(moment.Production, $"/aws/lambda/{Broken.Tickets}-canary", moment.Production.NewestStream(Broken.Ingestion).Span!.Value.Last)),
        HarmlessChange.After("log-error-before-cutover", "The ingestion logged an error when it was tried, before the cutover.", moment =>
        {
            var stream = moment.Production.LogGroups[$"/aws/lambda/{Broken.Ingestion}"].Streams().Where(stream => stream.Span is not null).MinBy(stream => stream.Span!.Value.Last)!;
            stream.Append(new LogEvent(stream.Span!.Value.Last, "[ERROR]\t2026-01-01T00:00:00.000Z\ttried too early\n"));
        }),
        HarmlessChange.After("metric-more-zeros", "The metric of the contacts transform's errors has more zeros.", moment =>
        {
            var series = moment.Production.Metrics[MetricKey.Of("AWS/Lambda", "Errors", ("FunctionName", Broken.Contacts))];
            series.Add(new Datapoint(series.Snapshot().Max(point => point.Timestamp), 0));
        }),
        HarmlessChange.After("tenant-off-added", "A tenant was added since the cutover, and is not enabled yet: fresh-start.", moment =>
            moment.Production.Tables["TenantServices"].Put(new JsonObject
            {
                ["tenant_id"] = Attributes.S("fresh-start"),
                ["company_name"] = Attributes.S("Fresh Start"),
                ["services"] = Attributes.M(new JsonObject { ["connectwise"] = Attributes.M(new JsonObject { ["enabled"] = Attributes.Bool(false) }) }),
                ["updated_at"] = Attributes.Time(Lately(moment)),
            })),
        HarmlessChange.After("item-rewritten", "Production has written the tenant copperfield anew since the cutover.", moment =>
            moment.Production.Tables["TenantServices"].Change("copperfield", item =>
            {
                item["company_name"] = Attributes.S("Copperfield & Daughters IT");
                item["updated_at"] = Attributes.Time(Lately(moment));
            })),
        HarmlessChange.After("raw-object-just-arrived", "A raw object arrived a minute ago and is not transformed yet.", moment =>
        {
            var objects = moment.Production.Buckets[Broken.Bucket].Objects;
            var raw = objects.Sorted().First(stored => stored.Key.StartsWith("westbrook-it/raw/connectwise/tickets/", StringComparison.Ordinal));
            var time = Lately(moment);
            objects.Put(raw with { Key = $"westbrook-it/raw/connectwise/tickets/{time.UtcDateTime:yyyyMMddHHmmss}.parquet/{Seed.Of("just arrived").Uuid()}.snappy.parquet", LastModified = time });
        }),
        HarmlessChange.After("raw-object-of-another-table", "The ingestion has begun to read boards, which nothing transforms.", moment =>
        {
            var objects = moment.Production.Buckets[Broken.Bucket].Objects;
            objects.Put(objects.Sorted()[0] with { Key = "westbrook-it/raw/connectwise/boards/20260101000000.parquet/0.snappy.parquet", LastModified = Lately(moment).AddHours(-2) });
        }),
        HarmlessChange.After("canonical-object-twice", "A canonical object was written twice, the second time later.", moment =>
        {
            var objects = moment.Production.Buckets[Broken.Bucket].Objects;
            var canonical = objects.Sorted().Last(stored => stored.Key.Contains("/canonical/tickets/", StringComparison.Ordinal));
            objects.Put(canonical with { Key = $"{canonical.Key[..(canonical.Key.LastIndexOf('/') + 1)]}{Seed.Of("twice").Uuid()}.snappy.parquet", LastModified = Lately(moment) });
        }),
        HarmlessChange.After("night-environment-extra", "A function of either side has one more variable.", moment =>
        {
            moment.Source.Functions[Broken.Tickets].Environment["LOG_LEVEL"] = "DEBUG";
            moment.Production.Functions[Broken.Tickets].Environment["LOG_LEVEL"] = "INFO";
        }),
        HarmlessChange.After("schedule-described", "The schedules of production have descriptions.", moment =>
        {
            moment.Production.RuleOf(Broken.Ingestion).Description = "Every hour";
            moment.Production.Schedules.Values.First().Description = "At half past";
        }),
        HarmlessChange.After("source-bucket-of-dev-written", "Dev's bucket was written in the night.", moment =>
        {
            var objects = moment.Source.Buckets["data-storage-msp-dev"].Objects;
            objects.Put(objects.Sorted()[0] with { Key = "acme/exports/dev.csv", LastModified = Lately(moment) });
        }),
        HarmlessChange.After("source-run-failed-earlier", "A run of the source's tickets transform failed days before the stop, and those since did not.", moment =>
        {
            var streams = moment.Source.LogGroups[$"/aws/lambda/{Broken.Tickets}"].Streams().Where(stream => stream.Span is not null).OrderBy(stream => stream.Span!.Value.Last).ToList();
            var report = streams[^90].Snapshot().Single(logged => logged.Message.StartsWith("REPORT ", StringComparison.Ordinal));
            streams[^90].RemoveAll(logged => logged == report);
            streams[^90].Append(report with { Message = report.Message.TrimEnd('\n') + "Status: error\tError Type: Runtime.ExitError\n" });
        }),
        HarmlessChange.After("source-run-heavier", "The last run of the source's tickets transform took more memory.", moment =>
        {
            var stream = moment.Source.NewestStream(Broken.Tickets);
            var report = stream.Snapshot().Single(logged => logged.Message.StartsWith("REPORT ", StringComparison.Ordinal));
            stream.RemoveAll(logged => logged == report);
            stream.Append(report with { Message = report.Message.Replace("Max Memory Used: ", "Max Memory Used: 1", StringComparison.Ordinal) });
        }),
        HarmlessChange.After("source-rule-described", "The source's rule of the tickets transform says why it is off.", moment =>
            moment.Source.RuleOf(Broken.Tickets).Description = "Off since the move"),
        HarmlessChange.After("source-secret-of-staging-deleted", "A secret of staging is about to be deleted in the source.", moment =>
            moment.Source.Secrets["tenant/acme/staging"].Deleted = Lately(moment)),
        HarmlessChange.After("source-rule-off-names-backfill", "A rule of the source that starts the backfill is off.", moment =>
        {
            var function = moment.Source.Functions["avesa-backfill-initiator-prod"];
            var rule = new EventRule { Name = "weekly-backfill", Arn = moment.Source.ArnOf("events", "rule/weekly-backfill"), ScheduleExpression = "cron(0 3 ? * SUN *)", State = "DISABLED" };
            rule.Targets.Add(new RuleTarget("backfill", function.Arn));
            moment.Source.Rules[rule.Name] = rule;
        }),
    ];

    // The last run of the ingestion was a quarter of an hour ago.
    private static DateTimeOffset Lately(Moment moment) => moment.Production.NewestStream(Broken.Ingestion).Span!.Value.Last;

    private static void DevRan(Moment moment)
    {
        var time = moment.Production.NewestStream(Broken.Ingestion).Span!.Value.Last.AddMinutes(moment.Name == EstateChange.BeforeCutover ? 100 : 0);
        var invocation = new LambdaInvocation("1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d", time, TimeSpan.FromSeconds(3), 1024, Seed.Of("dev ran"));
        moment.Source.LogGroups[$"/aws/lambda/{DevIngestion}"].Stream(invocation.StreamName, invocation.First).Append(invocation.Lines([]));
        LambdaMetrics.Observe(moment.Source, DevIngestion, time, TimeSpan.FromSeconds(3));
    }
}
