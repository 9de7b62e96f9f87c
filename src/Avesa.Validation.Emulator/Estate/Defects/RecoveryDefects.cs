namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>What is lost would stay lost (POST-06).</summary>
internal static class RecoveryDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.After("recovery-off", "Point-in-time recovery of LastUpdated is off.", moment =>
        {
            var table = moment.Production.Tables["LastUpdated"];
            (table.PointInTimeRecovery, table.PointInTimeRecoverySince) = (false, null);
        }),
        Defect.After("recovery-window-ended", "The recovery window of TenantServices ended weeks ago.", moment =>
        {
            var table = moment.Production.Tables["TenantServices"];
            table.LatestRestorable = table.PointInTimeRecoverySince!.Value.AddDays(1);
        }),
        Defect.After("bucket-never-versioned", "The versioning of production's bucket was never switched on.", moment =>
            moment.Production.Buckets[Broken.Bucket].Versioning = null),
        Defect.After("restore-too-old", "Every trace of a restore is older than 90 days.", moment =>
        {
            var production = moment.Production;
            foreach (var table in production.Tables.Values.Where(table => table.Restore is not null))
            {
                table.Restore = table.Restore! with { RestoredAt = table.Restore.RestoredAt.AddDays(-100) };
                table.Created = table.Created.AddDays(-100);
            }

            // CloudTrail's event history ends after 90 days.
            production.TrailEvents.Clear();
            foreach (var job in production.RestoreJobs.Values.ToList())
            {
                production.RestoreJobs[job.Id] = new()
                {
                    Id = job.Id,
                    RecoveryPointArn = job.RecoveryPointArn,
                    SourceResourceArn = job.SourceResourceArn,
                    CreatedResourceArn = job.CreatedResourceArn,
                    ResourceType = job.ResourceType,
                    Created = job.Created.AddDays(-100),
                    Completed = job.Completed?.AddDays(-100),
                };
            }
        }),
        Defect.After("table-lost", "Production has lost LastUpdated.", moment => moment.Production.Tables.TryRemove("LastUpdated", out _)),
        Defect.After("restore-never", "Nobody has ever tried a restore.", moment =>
        {
            foreach (var table in moment.Production.Tables.Values.Where(table => table.Restore is not null))
            {
                moment.Production.Tables.TryRemove(table.Name, out _);
            }

            moment.Production.TrailEvents.Clear();
            moment.Production.RestoreJobs.Clear();
        }),
    ];
}
