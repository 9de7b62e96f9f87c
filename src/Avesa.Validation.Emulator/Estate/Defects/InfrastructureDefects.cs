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
        Defect.Before("table-updating", "TenantServices is being changed.", moment =>
            moment.Production.Tables["TenantServices"].Status = "UPDATING"),
        Defect.Before("table-partition-key", "The partition key of TenantServices has another name.", moment =>
            moment.Production.Tables["TenantServices"].HashKey = new KeyAttribute("tenantId", "S")),
        Defect.Before("bucket-region", "Production's bucket was made in another region.", moment =>
            moment.Production.Buckets[Broken.Bucket].Region = "eu-west-1"),
        Defect.Before("bucket-access-unblocked", "Nobody configured what production's bucket blocks.", moment =>
            moment.Production.Buckets[Broken.Bucket].PublicAccessBlock = null),
        Defect.Before("function-timeout", "The ingestion is ended after a minute.", moment =>
            moment.Production.Functions[Broken.Ingestion].Timeout = 60),
        Defect.Before("function-runtime", "The tickets transform runs on an older Python.", moment =>
            moment.Production.Functions[Broken.Tickets].Runtime = "python3.9"),
        Defect.Before("function-inactive", "The contacts transform could not be made active.", moment =>
        {
            var function = moment.Production.Functions[Broken.Contacts];
            (function.State, function.StateReason) = ("Failed", "The role may not be assumed.");
        }),
        Defect.Before("function-environment-lost", "The companies transform has lost its stage.", moment =>
            moment.Production.Functions[Broken.Companies].Environment.Remove("ENVIRONMENT")),
        Defect.Before("role-trusts-ec2", "The execution role can be assumed by EC2 instead of Lambda.", moment =>
            moment.Production.Roles[Broken.PipelineRole].TrustPolicy = Policies.TrustService("ec2.amazonaws.com")),
        Defect.Before("role-trust-denied", "A statement of the execution role's trust policy denies Lambda to assume it.", moment =>
            moment.Production.Roles[Broken.PipelineRole].TrustPolicy = Broken.WithStatement(
                moment.Production.Roles[Broken.PipelineRole].TrustPolicy, """{"Sid":"frozen","Effect":"Deny","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}""")),
        Defect.Before("table-sort-key-lost", "LastUpdated has no sort key.", moment => moment.Production.Tables["LastUpdated"].RangeKey = null),
        Defect.Before("table-sort-key-added", "TenantServices has a sort key.", moment => moment.Production.Tables["TenantServices"].RangeKey = new KeyAttribute("company_name", "S")),
        Defect.Before("bucket-public-lists", "Production's bucket lets access control lists open it, and does not close what is open.", moment =>
            moment.Production.Buckets[Broken.Bucket].PublicAccessBlock = new PublicAccessBlock(BlockPublicAcls: false, IgnorePublicAcls: false, BlockPublicPolicy: true, RestrictPublicBuckets: false)),
        Defect.Before("stack-update-failed", "The last update of the stack ConnectWiseDataPipeline-prod failed, with a reason.", moment =>
        {
            var stack = moment.Production.Stacks.Values.Single(stack => stack.Name == "ConnectWiseDataPipeline-prod");
            (stack.Status, stack.StatusReason, stack.Updated) = ("UPDATE_FAILED", "Resource handler returned message: \"Access denied\"", stack.Created.AddHours(1));
        }),
        Defect.Before("function-updating", "The companies transform is being updated.", moment => moment.Production.Functions[Broken.Companies].LastUpdateStatus = "InProgress"),
        Defect.Before("function-pending", "The contacts transform is not ready yet.", moment => moment.Production.Functions[Broken.Contacts].State = "Pending"),
    ];
}
