using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>There is no way back (RBK-01 to RBK-04).</summary>
internal static class RollbackDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.After("way-back-other-bucket", "The source's tickets transform was pointed at production's bucket.", moment =>
            moment.Source.Functions[Broken.Tickets].Environment["BUCKET_NAME"] = Broken.Bucket),
        Defect.After("way-back-variable-lost", "The source's contacts transform has lost the name of its tenants.", moment =>
            moment.Source.Functions[Broken.Contacts].Environment.Remove("TENANT_SERVICES_TABLE")),
        Defect.After("way-back-other-stage", "The source's companies transform believes to be in dev by now.", moment =>
            moment.Source.Functions[Broken.Companies].Environment["ENVIRONMENT"] = "dev"),

        Defect.After("way-back-secret-deleted", "The deletion of the source's secret of maple-street is scheduled.", moment =>
            moment.Source.Secrets["tenant/maple-street/prod"].Deleted = moment.Production.NewestStream(Broken.Ingestion).Span!.Value.Last),
        Defect.After("way-back-schedule-deleted", "The source's rule of the companies transform was deleted instead of disabled.", moment =>
            moment.Source.Rules.TryRemove(moment.Source.RuleOf(Broken.Companies).Name, out _)),
        Defect.After("way-back-function-deleted", "The source's contacts transform was deleted.", moment =>
            moment.Source.Functions.TryRemove(Broken.Contacts, out _)),

        Defect.After("way-back-item-gone", "Production has lost the tenant lakeshore-it of TenantServices, which nobody may take for a deletion.", moment =>
        {
            var table = moment.Production.Tables["TenantServices"];
            table.Remove(table.Of("lakeshore-it").Single().Place);
        }),
        Defect.After("way-back-item-undated", "Production's item of keystone-managed in TenantServices no longer says when it was written.", moment =>
            moment.Production.Tables["TenantServices"].Change("keystone-managed", item => item.Remove("updated_at"))),
        Defect.After("way-back-object-older", "Production's bucket has an object from before the cutover that the source does not have: acme/exports/early.csv.", moment =>
        {
            var objects = moment.Production.Buckets[Broken.Bucket].Objects;
            objects.Put(objects.Sorted()[0] with { Key = "acme/exports/early.csv" });
        }),

        Defect.After("way-back-run-failed", "The last run of the source's companies transform before the stop failed.", moment =>
            Report(moment, Broken.Companies, "Status: error\tError Type: Runtime.ExitError\n")),
        Defect.After("way-back-run-timed-out", "The last run of the source's time entries transform before the stop ran into its time limit.", moment =>
            Report(moment, Broken.TimeEntries, "Status: timeout\n")),
        Defect.After("way-back-run-killed", "The last run of the source's tickets transform before the stop ran out of memory.", moment =>
            Report(moment, Broken.Tickets, "Status: error\tError Type: Runtime.OutOfMemory\n")),

        Defect.After("way-back-table-deleting", "The source's LastUpdated-prod is being deleted.", moment =>
            moment.Source.Tables["LastUpdated-prod"].Status = "DELETING"),
        Defect.After("way-back-permission-removed", "The source's execution role may no longer write items.", moment =>
            moment.Source.Roles[Broken.PipelineRole].InlinePolicies["avesa-data-pipeline"] =
                moment.Source.Roles[Broken.PipelineRole].InlinePolicies["avesa-data-pipeline"].Replace("\"dynamodb:PutItem\",", "", StringComparison.Ordinal)),
        Defect.After("way-back-schedule-not-permitted", "EventBridge is not permitted to invoke the source's time entries transform.", moment =>
            moment.Source.Functions[Broken.TimeEntries].Policy = null),
    ];

    private static void Report(Moment moment, string function, string status)
    {
        // Whatever was started by hand afterwards has another name.
        var stream = moment.Source.LogGroups[$"/aws/lambda/{function}"].Streams()
            .Where(stream => stream.Span is not null && !stream.Name.StartsWith("by-hand/", StringComparison.Ordinal)).MaxBy(stream => stream.Span!.Value.Last)!;
        var report = stream.Snapshot().Last(logged => logged.Message.StartsWith("REPORT ", StringComparison.Ordinal));
        stream.RemoveAll(logged => logged == report);
        stream.Append(report with { Message = report.Message.TrimEnd('\n') + status });
    }
}
