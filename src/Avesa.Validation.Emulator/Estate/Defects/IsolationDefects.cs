using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Somebody outside of production can come in, or production looks outside (POST-05).</summary>
internal static class IsolationDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.After("bucket-admits-source", "The policy of production's bucket lets the source account get its objects.", moment =>
        {
            var bucket = moment.Production.Buckets[Broken.Bucket];
            bucket.Policy = Broken.WithStatement(bucket.Policy, Broken.Allow(Broken.SourceRoot, "s3:GetObject", $"arn:aws:s3:::{Broken.Bucket}/*"));
        }),
        Defect.After("table-admits-source", "The resource policy of TenantServices lets the source account read its items.", moment =>
        {
            var table = moment.Production.Tables["TenantServices"];
            table.ResourcePolicy = Broken.WithStatement(table.ResourcePolicy, Broken.Allow(Broken.SourceRoot, "dynamodb:GetItem", table.Arn));
        }),
        Defect.After("function-url-open", "The ingestion has a URL that needs no signature.", moment =>
        {
            var function = moment.Production.Functions[Broken.Ingestion];
            function.Urls.Add(new FunctionUrl("https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws/", "NONE"));
            function.Policy = Broken.WithStatement(
                function.Policy,
                $$"""{"Sid":"FunctionURLAllowPublicAccess","Effect":"Allow","Principal":"*","Action":"lambda:InvokeFunctionUrl","Resource":"{{function.Arn}}","Condition":{"StringEquals":{"lambda:FunctionUrlAuthType":"NONE"} } }""");
        }),
        Defect.After("function-admits-source", "The policy of the tickets transform lets the source account invoke it.", moment =>
        {
            var function = moment.Production.Functions[Broken.Tickets];
            function.Policy = Broken.WithStatement(function.Policy, Broken.Allow(Broken.SourceRoot, "lambda:InvokeFunction", function.Arn));
        }),
        Defect.After("secret-admits-source", "The resource policy of the secret of acme lets the source account read it.", moment =>
            moment.Production.Secrets["tenant/acme/prod"].ResourcePolicy = Broken.WithStatement(null, Broken.Allow(Broken.SourceRoot, "secretsmanager:GetSecretValue", "*"))),
        Defect.After("key-admits-source", "The policy of one of production's keys lets the source account decrypt with it.", moment =>
        {
            var key = moment.Production.Keys.Values.OrderBy(key => key.Id, StringComparer.Ordinal).First();
            key.Policy = Broken.WithStatement(key.Policy, Broken.Allow(Broken.SourceRoot, "kms:Decrypt", "*"));
        }),
        Defect.After("log-policy-admits-source", "A policy of CloudWatch Logs lets the source account write events.", moment =>
            moment.Production.LogResourcePolicies["shipping"] = Broken.WithStatement(null, Broken.Allow(Broken.SourceRoot, "logs:PutLogEvents", "*"))),
        Defect.After("role-trusts-source", "The deployment tool's role for lookups trusts the source account.", moment =>
            moment.Production.Roles[$"cdk-hnb659fds-lookup-role-{Side.ProductionId}-{Side.Region}"].TrustPolicy = Policies.TrustAccount(Side.SourceId)),
        Defect.After("function-points-at-source", "Production's contacts transform names the source's table in its environment.", moment =>
            moment.Production.Functions[Broken.Contacts].Environment["TENANT_SERVICES_TABLE"] = moment.Source.Tables["TenantServices-prod"].Arn),
        Defect.After("source-points-at-production", "The source's companies transform names production's bucket in its environment.", moment =>
            moment.Source.Functions[Broken.Companies].Environment["BUCKET_NAME"] = Broken.Bucket),
        Defect.After("key-granted-to-source", "A grant lets the source account decrypt with one of production's keys.", moment =>
            moment.Production.Keys.Values.OrderBy(key => key.Id, StringComparer.Ordinal).First().Grants.Add(
                new KeyGrant(Seed.Of("grant to the source").Hex(64), Broken.SourceRoot, ["Decrypt"], moment.Production.Users["ada"].Created))),
        Defect.After("bucket-admits-many", "The policy of production's bucket admits sixty partners, and somebody more under a condition.", moment =>
        {
            var bucket = moment.Production.Buckets[Broken.Bucket];
            var partners = string.Join(',', Enumerable.Range(1, 60).Select(number => $"\"arn:aws:iam::{444400000000 + number}:root\""));
            bucket.Policy = Broken.WithStatement(
                Broken.WithStatement(bucket.Policy, $$"""{"Sid":"partners","Effect":"Allow","Principal":{"AWS":[{{partners}}]},"Action":"s3:GetObject","Resource":"arn:aws:s3:::{{Broken.Bucket}}/shared/*"}"""),
                $$"""{"Sid":"endpoint","Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::{{Broken.Bucket}}/shared/*","Condition":{"StringLike":{"aws:SourceVpce":"vpce-*"} } }""");
        }),
        Defect.After("bucket-list-admits-source", "The access control list of production's bucket names another account.", moment =>
            moment.Production.Buckets[Broken.Bucket].Grants.Add(new AclGrant(Seed.Of("another account").Hex(64), IsGroup: false, "READ"))),
        Defect.After("github-repository-open", "GitHub's role can be assumed by workflows of other repositories.", moment =>
            moment.Production.Roles["GitHubActionsDeploymentRole"].TrustPolicy = DeploymentDefects.OpenToGitHub),
    ];
}
