using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>The account's quota is too small (PRE-10), the source's copies are open (POST-07), or production still runs there (POST-08).</summary>
internal static class RetirementDefects
{
    private const string Backfill = "avesa-backfill-initiator-prod";

    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("concurrency-quota-small", "Production's quota is that of a new account: ten runs at once.", moment =>
            moment.Production.ConcurrentExecutions = 10),
        Defect.Before("concurrency-reserved-elsewhere", "Another function of production has reserved nearly all of the quota.", moment =>
            moment.Production.Functions["log-archiver"].ReservedConcurrency = 990),
        Defect.Before("concurrency-reserved-low", "The tickets transform has reserved a single run.", moment =>
            moment.Production.Functions[Broken.Tickets].ReservedConcurrency = 1),
        Defect.After("copy-table-open", "The source's table of tenants has no policy.", moment =>
            moment.Source.Tables["TenantServices-prod"].ResourcePolicy = null),
        Defect.After("copy-bucket-open", "The fence around the source's bucket leaves reading open.", moment =>
        {
            var bucket = moment.Source.Buckets["data-storage-msp"];
            bucket.Policy = bucket.Policy!.Replace("\"s3:GetObject*\",", "", StringComparison.Ordinal);
        }),
        Defect.After("copy-secret-leaves-out", "The fence around a secret of the source leaves a developer out.", moment =>
        {
            var secret = moment.Source.Secrets["tenant/bayside-computing/prod"];
            secret.ResourcePolicy = secret.ResourcePolicy!.Replace("user/avesa-validation\"", "user/avesa-validation\",\"arn:aws:iam::123456789012:user/developer\"", StringComparison.Ordinal);
        }),
        Defect.After("copy-table-undated", "Nothing says when the source's table of watermarks is destroyed.", moment =>
            moment.Source.Tables["LastUpdated-prod"].Tags.Remove(FenceEstate.DestroyOn)),
        Defect.After("copy-bucket-outlived", "The source's bucket was to be destroyed before it was fenced.", moment =>
            moment.Source.Buckets["data-storage-msp"].Tags[FenceEstate.DestroyOn] = "2025-12-31"),
        Defect.After("copy-secret-kept", "The source's secret of redwood-msp is to be kept for a lifetime.", moment =>
            moment.Source.Secrets["tenant/redwood-msp/prod"].Tags[FenceEstate.DestroyOn] = "2099-12-31"),
        Defect.After("credential-not-rotated", "One tenant's credential is still that of the shared account.", moment =>
            moment.Production.Current("tenant/copperfield/prod").Text = moment.Source.Current("tenant/copperfield/prod").Text),
        Defect.After("source-function-released", "The source's backfill can be started again.", moment =>
            moment.Source.Functions[Backfill].ReservedConcurrency = null),
        Defect.After("source-rule-starts-backfill", "A rule of the source starts the backfill every night.", moment =>
        {
            var function = moment.Source.Functions[Backfill];
            var rule = new EventRule { Name = "nightly-backfill", Arn = moment.Source.ArnOf("events", "rule/nightly-backfill"), ScheduleExpression = "cron(0 3 * * ? *)" };
            rule.Targets.Add(new RuleTarget("backfill", function.Arn));
            moment.Source.Rules[rule.Name] = rule;
        }),
        Defect.After("source-backfill-ran", "The source's backfill ran after production had started.", moment =>
            LambdaMetrics.Observe(moment.Source, Backfill, moment.Production.Metrics[MetricKey.Of("AWS/Lambda", "Invocations", ("FunctionName", Broken.Ingestion))].Snapshot().Max(point => point.Timestamp), TimeSpan.FromSeconds(40))),
        Defect.After("source-function-reserved", "A function that the plan forgets may run five times at once in the source.", moment =>
            moment.Source.Functions[Backfill].ReservedConcurrency = 5),
    ];
}
