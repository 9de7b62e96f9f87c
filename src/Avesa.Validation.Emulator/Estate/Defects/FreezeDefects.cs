using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>The source does not stand still while it is compared, or tables were set up otherwise (PRE-02).</summary>
internal static class FreezeDefects
{
    private const string RequestId = "0d6e4f3a-7b21-4a5c-8e90-3c1f2b4a5d6e";

    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("source-schedule-left-on", "The source's schedule of the tickets transform was not switched off.", moment =>
            moment.Source.RuleOf(Broken.Tickets).State = "ENABLED"),
        Defect.Before("source-ran-before-cutover", "The source's ingestion ran once more after it was stopped, and before the cutover.", moment =>
        {
            var time = moment.Production.Buckets[Broken.Bucket].Objects.Sorted().Max(stored => stored.LastModified);
            moment.Source.LogGroups[$"/aws/lambda/{Broken.Ingestion}"].Stream("by-hand/[$LATEST]fedcba9876543210fedcba9876543210", time).Append(
                new LogEvent(time, $"START RequestId: {RequestId} Version: $LATEST\n"),
                new LogEvent(time.AddSeconds(2), $"END RequestId: {RequestId}\n"),
                new LogEvent(time.AddSeconds(2), $"REPORT RequestId: {RequestId}\tDuration: 2000.34 ms\tBilled Duration: 2001 ms\tMemory Size: 1024 MB\tMax Memory Used: 138 MB\t\n"));
        }),
        Defect.Before("source-can-be-retried", "The source's companies transform still runs whatever event waits for it.", moment =>
            moment.Source.Functions[Broken.Companies].ReservedConcurrency = null),
        Defect.Before("table-expires", "The items of production's LastUpdated expire, as the source's do not.", moment =>
            moment.Production.Tables["LastUpdated"].TimeToLiveAttribute = "updated_at"),
        Defect.Before("table-tag-lost", "Production's TenantServices lacks a tag of the source's.", moment =>
            moment.Production.Tables["TenantServices"].Tags.Remove("Project")),
        Defect.Before("table-stream-lost", "The source's LastUpdated has a stream, and production's has none.", moment =>
            moment.Source.Tables["LastUpdated-prod"].StreamViewType = "NEW_IMAGE"),
        Defect.Before("table-index-lost", "The source's TenantServices has an index, and production's has none.", moment =>
            moment.Source.Tables["TenantServices-prod"].Indexes.Add(new SecondaryIndex("by-company", new KeyAttribute("company_name", "S"), null, IsGlobal: true))),
        Defect.Before("table-unprotected", "The source's TenantServices is protected against deletion, and production's is not.", moment =>
            (moment.Source.Tables["TenantServices-prod"].DeletionProtection, moment.Production.Tables["TenantServices"].DeletionProtection) = (true, false)),
        Defect.Before("table-never-expires", "The items of the source's LastUpdated expire, as production's do not.", moment =>
            moment.Source.Tables["LastUpdated-prod"].TimeToLiveAttribute = "expires_at"),
        Defect.Before("table-stream-added", "Production's LastUpdated has a stream, and the source's has none.", moment =>
            moment.Production.Tables["LastUpdated"].StreamViewType = "NEW_IMAGE"),
        Defect.Before("table-index-added", "Production's TenantServices has an index, and the source's has none.", moment =>
            moment.Production.Tables["TenantServices"].Indexes.Add(new SecondaryIndex("by-company", new KeyAttribute("company_name", "S"), null, IsGlobal: true))),
        Defect.Before("table-tag-other", "A tag of production's TenantServices has another value than the source's.", moment =>
            moment.Production.Tables["TenantServices"].Tags["Project"] = "Other"),
    ];
}
