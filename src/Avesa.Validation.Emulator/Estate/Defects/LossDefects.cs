namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>A table, a bucket, a role or a log group is gone altogether: the last of the catalogue, since whatever else is wrong with it could not be found any more.</summary>
internal static class LossDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("table-missing", "Nobody has made LastUpdated.", moment => moment.Production.Tables.TryRemove("LastUpdated", out _)),
        Defect.Before("bucket-missing", "Nobody has made production's bucket.", moment => moment.Production.Buckets.TryRemove(Broken.Bucket, out _)),
        Defect.Before("role-missing", "The execution role of all functions was deleted.", moment => moment.Production.Roles.TryRemove(Broken.PipelineRole, out _)),
        Defect.Before("github-role-missing", "GitHub's role does not exist.", moment => moment.Production.Roles.TryRemove("GitHubActionsDeploymentRole", out _)),
        Defect.Before("log-group-missing", "The contacts transform has no log group.", moment =>
            moment.Production.LogGroups.TryRemove($"/aws/lambda/{Broken.Contacts}", out _)),
        Defect.Before("source-table-gone", "The source's table of watermarks was deleted before anybody had compared it.", moment =>
            moment.Source.Tables.TryRemove("LastUpdated-prod", out _)),
        Defect.Before("source-bucket-gone", "The source's bucket was deleted before anybody had compared it.", moment =>
            moment.Source.Buckets.TryRemove("data-storage-msp", out _)),
        Defect.After("bucket-lost", "Production has lost its bucket.", moment => moment.Production.Buckets.TryRemove(Broken.Bucket, out _)),
        Defect.After("way-back-table-gone", "The source's LastUpdated-prod was deleted.", moment => moment.Source.Tables.TryRemove("LastUpdated-prod", out _)),
    ];
}
