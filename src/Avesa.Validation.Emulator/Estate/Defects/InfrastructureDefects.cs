using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Something was not deployed as planned (PRE-01).</summary>
internal static class InfrastructureDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("stack-rolled-back", "The last update of the stack ConnectWiseBackfill-prod failed and was rolled back.", moment =>
        {
            var stack = moment.Production.Stacks.Values.Single(stack => stack.Name == "ConnectWiseBackfill-prod");
            (stack.Status, stack.Updated) = ("UPDATE_ROLLBACK_COMPLETE", stack.Created.AddHours(1));
        }),
        Defect.Before("table-key-type", "The sort key of LastUpdated is a number instead of a string.", moment =>
            moment.Production.Tables["LastUpdated"].RangeKey = new KeyAttribute("service_table", "N")),
        Defect.Before("table-provisioned", "TenantServices has provisioned capacity instead of on-demand.", moment =>
        {
            var table = moment.Production.Tables["TenantServices"];
            (table.BillingMode, table.Provisioned) = ("PROVISIONED", new WarmThroughput(5, 5));
        }),
        Defect.Before("bucket-versioning-suspended", "The versioning of production's bucket is suspended.", moment =>
            moment.Production.Buckets[Broken.Bucket].Versioning = "Suspended"),
        Defect.Before("bucket-public-policy", "Production's bucket blocks three of the four kinds of public access.", moment =>
            moment.Production.Buckets[Broken.Bucket].PublicAccessBlock = new PublicAccessBlock(true, true, BlockPublicPolicy: false, true)),
        Defect.Before("function-memory", "The contacts transform has 128 MB.", moment =>
            moment.Production.Functions[Broken.Contacts].MemorySize = 128),
        Defect.Before("function-reserved-concurrency-zero", "The time entries transform is held back by a reserved concurrency of 0.", moment =>
            moment.Production.Functions[Broken.TimeEntries].ReservedConcurrency = 0),
        Defect.Before("function-update-failed", "The last update of the companies transform failed, so that it still runs its old code.", moment =>
        {
            var function = moment.Production.Functions[Broken.Companies];
            (function.LastUpdateStatus, function.LastUpdateStatusReason) = ("Failed", "The image of the function could not be read.");
        }),
    ];
}
