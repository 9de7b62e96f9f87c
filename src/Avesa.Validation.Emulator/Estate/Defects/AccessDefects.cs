using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>The functions may not use their tables or their bucket (PRE-03, PRE-04).</summary>
internal static class AccessDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("table-permission-removed", "The execution role may no longer write items.", moment =>
            WithoutAction(moment, "dynamodb:PutItem")),
        Defect.Before("table-denied", "A policy of the execution role denies reading the items of LastUpdated.", moment =>
            Role(moment).InlinePolicies["no-watermarks"] =
                $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"dynamodb:GetItem","Resource":"{{moment.Production.Tables["LastUpdated"].Arn}}"}]}"""),
        Defect.Before("role-bounded", "The boundary of the execution role leaves DynamoDB out.", moment =>
        {
            var arn = $"arn:aws:iam::{Side.ProductionId}:policy/pipeline-boundary";
            moment.Production.Policies[arn] = new ManagedPolicy
            {
                Arn = arn,
                Name = "pipeline-boundary",
                Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*","secretsmanager:*","logs:*"],"Resource":"*"}]}""",
                Created = Role(moment).Created,
            };
            Role(moment).PermissionsBoundary = arn;
        }),
        Defect.Before("table-policy-denies", "The resource policy of TenantServices denies the execution role to query it.", moment =>
        {
            var table = moment.Production.Tables["TenantServices"];
            table.ResourcePolicy = Broken.WithStatement(table.ResourcePolicy, Deny("dynamodb:Query", table.Arn));
        }),
        Defect.Before("bucket-policy-denies", "The policy of production's bucket denies the execution role to put objects.", moment =>
        {
            var bucket = moment.Production.Buckets[Broken.Bucket];
            bucket.Policy = Broken.WithStatement(bucket.Policy, Deny("s3:PutObject", $"arn:aws:s3:::{Broken.Bucket}/*"));
        }),
        Defect.Before("object-permission-removed", "The execution role may no longer get objects.", moment =>
            WithoutAction(moment, "s3:GetObject")),
        Defect.Before("function-other-bucket", "The companies transform finds dev's bucket under BUCKET_NAME.", moment =>
            moment.Production.Functions[Broken.Companies].Environment["BUCKET_NAME"] = "data-storage-msp-dev"),
        Defect.Before("function-other-table", "The tickets transform finds staging's table under TENANT_SERVICES_TABLE.", moment =>
            moment.Production.Functions[Broken.Tickets].Environment["TENANT_SERVICES_TABLE"] = "TenantServices-staging"),
        Defect.Before("table-denied-over-tls", "A policy of the execution role denies querying LastUpdated to every call over TLS, which each is.", moment =>
            Role(moment).InlinePolicies["tls"] =
                $$"""{"Version":"2012-10-17","Statement":[{"Sid":"tls","Effect":"Deny","Action":"dynamodb:Query","Resource":"{{moment.Production.Tables["LastUpdated"].Arn}}","Condition":{"Bool":{"aws:SecureTransport":"true"} } }]}"""),
        Defect.Before("role-of-source", "The contacts transform is to run as the source's role of the same name.", moment =>
            moment.Production.Functions[Broken.Contacts].Role = moment.Source.Roles[Broken.PipelineRole].Arn),
        Defect.Before("function-table-unnamed", "The ingestion has lost the name of its watermarks.", moment =>
            moment.Production.Functions[Broken.Ingestion].Environment.Remove("LAST_UPDATED_TABLE")),
        Defect.Before("function-bucket-unnamed", "The tickets transform has lost the name of its bucket.", moment =>
            moment.Production.Functions[Broken.Tickets].Environment.Remove("BUCKET_NAME")),
    ];

    private static IamRole Role(Moment moment) => moment.Production.Roles[Broken.PipelineRole];

    // An action that does not exist is allowed instead, so the document stays what it was otherwise.
    private static void WithoutAction(Moment moment, string action) => Role(moment).InlinePolicies.AddOrUpdate(
        "avesa-data-pipeline",
        _ => throw new InvalidOperationException("The execution role has no policy."),
        (_, document) => document.Replace($"\"{action}\"", $"\"{action}NoLonger\"", StringComparison.Ordinal));

    private static string Deny(string action, string resource) =>
        $$"""{"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::{{Side.ProductionId}}:role/{{Broken.PipelineRole}}"},"Action":"{{action}}","Resource":"{{resource}}"}""";
}
