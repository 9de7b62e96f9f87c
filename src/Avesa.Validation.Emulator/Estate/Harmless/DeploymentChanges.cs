using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Harmless;

/// <summary>What is deployed has room for more, and policies can be written in more than one way (PRE-01, PRE-03 to PRE-10, ACS-01 to ACS-03, CICD-01, CICD-02).</summary>
internal static class DeploymentChanges
{
    private const string Role = Broken.PipelineRole;

    public static IReadOnlyList<HarmlessChange> All { get; } =
    [
        HarmlessChange.Before("stack-updated-again", "The stack of the backfill was updated since.", moment =>
        {
            var stack = moment.Production.Stacks.Values.Single(stack => stack.Name == "ConnectWiseBackfill-prod");
            (stack.Status, stack.Updated, stack.Description) = ("UPDATE_COMPLETE", stack.DriftChecked!.Value.AddMinutes(-9), "Backfill");
        }),
        HarmlessChange.Before("stack-of-another-product", "The stack of another product was rolled back, and has drifted.", moment =>
        {
            var stack = new Stack { Name = "BillingPortal-prod", Id = moment.Production.ArnOf("cloudformation", "stack/BillingPortal-prod/0a1b2c3d"), Status = "UPDATE_ROLLBACK_COMPLETE", DriftStatus = "DRIFTED", Created = moment.Production.Users["ada"].Created };
            moment.Production.Stacks[stack.Id] = stack;
        }),
        HarmlessChange.Before("bucket-key-on", "Production's bucket has a bucket key too, a lifecycle rule more, and a tag.", moment =>
        {
            var bucket = moment.Production.Buckets[Broken.Bucket];
            bucket.Encryption = bucket.Encryption with { BucketKey = true };
            bucket.Lifecycle.Add(new LifecycleRule("old-exports", "acme/exports/old/", ExpirationDays: 400));
            bucket.Tags["Owner"] = "operations";
        }),
        HarmlessChange.Before("bucket-of-another-product", "Another product's bucket keeps no versions.", moment =>
            moment.Production.Buckets["avesa-newsletter-images"] = new Bucket { Name = "avesa-newsletter-images", Owner = moment.Production, Region = Side.Region, PublicAccessBlock = PublicAccessBlock.All }),
        HarmlessChange.Before("function-environment-extra", "The companies transform has one more variable and a description.", moment =>
        {
            var function = moment.Production.Functions[Broken.Companies];
            (function.Environment["LOG_LEVEL"], function.Description) = ("INFO", "Makes companies canonical");
        }),
        HarmlessChange.Before("function-of-another-product", "Another product's function is held back, small, and failed to update.", moment =>
        {
            var function = moment.Production.Functions["cost-report-daily"];
            (function.ReservedConcurrency, function.MemorySize, function.LastUpdateStatus) = (0, 128, "Failed");
        }),
        HarmlessChange.Before("policy-turned-round", "The statements of the execution role's policy come in another order.", moment =>
            moment.Production.Roles[Role].InlinePolicies["avesa-data-pipeline"] = Unharmed.TurnedRound(moment.Production.Roles[Role].InlinePolicies["avesa-data-pipeline"])),
        HarmlessChange.Before("role-denied-elsewhere", "A policy of the execution role denies what it does not need: deleting, and another table.", moment =>
            moment.Production.Roles[Role].InlinePolicies["never"] =
                $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["dynamodb:DeleteTable","s3:DeleteObject"],"Resource":"*"},{"Effect":"Deny","Action":"dynamodb:*","Resource":"{{moment.Production.ArnOf("dynamodb", "table/device-registry")}}"}]}"""),
        HarmlessChange.Before("role-bounded-widely", "The boundary of the execution role permits more than it needs.", moment =>
        {
            var boundary = new ManagedPolicy
            {
                Arn = $"arn:aws:iam::{Side.ProductionId}:policy/wide-boundary",
                Name = "wide-boundary",
                Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["dynamodb:*","s3:*","secretsmanager:*","logs:*"],"Resource":"*"}]}""",
                Created = moment.Production.Roles[Role].Created,
            };
            moment.Production.Policies[boundary.Arn] = boundary;
            moment.Production.Roles[Role].PermissionsBoundary = boundary.Arn;
        }),
        HarmlessChange.Before("table-denies-another", "The resource policy of TenantServices denies another role to read it.", moment =>
        {
            var table = moment.Production.Tables["TenantServices"];
            table.ResourcePolicy = Broken.WithStatement(table.ResourcePolicy, Unharmed.Deny($"arn:aws:iam::{Side.ProductionId}:role/avesa-tools-role", "dynamodb:GetItem", table.Arn));
        }),
        HarmlessChange.Before("bucket-policy-turned-round", "The policy of production's bucket denies deleting too, and its statements come in another order.", moment =>
        {
            var bucket = moment.Production.Buckets[Broken.Bucket];
            bucket.Policy = Unharmed.TurnedRound(Broken.WithStatement(bucket.Policy, Unharmed.Deny($"arn:aws:iam::{Side.ProductionId}:role/{Role}", "s3:DeleteObject", $"arn:aws:s3:::{Broken.Bucket}/*")));
        }),
        HarmlessChange.Before("secret-policy-admits-role", "The resource policy of a secret permits what the execution role may anyhow.", moment =>
            moment.Production.Secrets["tenant/acme/prod"].ResourcePolicy = Broken.WithStatement(null, Broken.Allow($"arn:aws:iam::{Side.ProductionId}:role/{Role}", "secretsmanager:GetSecretValue", "*"))),
        HarmlessChange.Before("rule-unrelated-paused", "A schedule that is not the pipeline's is paused in production.", moment => moment.Production.Rules["log-archiver-nightly"].State = "DISABLED"),
        HarmlessChange.Before("rule-described", "The rules of two functions have descriptions and other ids of their targets.", moment =>
        {
            foreach (var rule in (EventRule[])[moment.Production.RuleOf(Broken.Tickets), moment.Production.RuleOf(Broken.Companies)])
            {
                rule.Description = "Deployed by the pipeline's stack";
                rule.Targets[0] = rule.Targets[0] with { Id = "Transform" };
            }
        }),
        HarmlessChange.Before("function-policy-more", "Alarms may invoke the notifier, and a rule the tickets transform by two statements.", moment =>
        {
            var tickets = moment.Production.Functions[Broken.Tickets];
            tickets.Policy = Unharmed.TurnedRound(Broken.WithStatement(
                tickets.Policy,
                $$"""{"Sid":"Again","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"{{tickets.Arn}}","Condition":{"ArnLike":{"AWS:SourceArn":"{{moment.Production.RuleOf(Broken.Tickets).Arn}}"} } }"""));
        }),
        HarmlessChange.Before("log-group-namesake", "A log group whose name begins like the ingestion's is full of failed runs and never expires.", moment =>
            Unharmed.Namesake(moment.Production, $"/aws/lambda/{Broken.Ingestion}-old", moment.Production.NewestStream(Broken.Ingestion).Span!.Value.Last)),
        HarmlessChange.Before("run-failed-before-update", "The companies transform failed before it was last updated.", moment =>
        {
            var function = moment.Production.Functions[Broken.Companies];
            var invocation = new LambdaInvocation("6f0e1d2c-3b4a-4958-8776-655443322110", function.LastModified.AddHours(-2), TimeSpan.FromSeconds(2), 1024, Seed.Of("failed before"));
            moment.Production.LogGroups[$"/aws/lambda/{Broken.Companies}"].Stream(invocation.StreamName, invocation.First).Append(
                invocation.Lines([]).Select(line => line.Message.StartsWith("REPORT", StringComparison.Ordinal) ? line with { Message = line.Message.TrimEnd('\n') + "Status: error\tError Type: Runtime.ExitError\n" } : line));
        }),
        HarmlessChange.Before("answer-in-other-words", "The contacts transform says in other words that it does not know a tenant.", moment =>
            moment.Production.Functions[Broken.Contacts].Run = (_, _, _) => new InvocationResult(new JsonObject { ["body"] = "no error: nobody of that name", ["statusCode"] = 404 })),
        HarmlessChange.Before("concurrency-reserved-enough", "The tickets transform has reserved five runs of a larger quota.", moment =>
            (moment.Production.Functions[Broken.Tickets].ReservedConcurrency, moment.Production.ConcurrentExecutions) = (5, 3000)),
        HarmlessChange.Before("deployment-trust-turned-round", "The trust policy of the deployment role is written in another order.", moment =>
            moment.Production.Roles["avesa-deployment"].TrustPolicy = Unharmed.TurnedRound(moment.Production.Roles["avesa-deployment"].TrustPolicy)),
        HarmlessChange.Before("deployment-may-alarm", "The deployment role may put alarms too.", moment =>
            moment.Production.Roles["avesa-deployment"].InlinePolicies["alarms"] = """{"Version":"2012-10-17","Statement":[{"Sid":"Alarms","Effect":"Allow","Action":"cloudwatch:PutMetricAlarm","Resource":"*"}]}"""),
        HarmlessChange.Before("github-trust-in-lists", "The trust policy of GitHub's role writes its values as lists, under a Sid.", moment =>
        {
            var role = moment.Production.Roles["GitHubActionsDeploymentRole"];
            role.TrustPolicy = Unharmed.TurnedRound(role.TrustPolicy
                .Replace("\"sts.amazonaws.com\"", "[\"sts.amazonaws.com\"]", StringComparison.Ordinal)
                .Replace("\"repo:avesa/data-pipeline:environment:production\"", "[\"repo:avesa/data-pipeline:environment:production\"]", StringComparison.Ordinal)
                .Replace("\"Effect\"", "\"Sid\":\"GitHub\",\"Effect\"", StringComparison.Ordinal));
        }),
        HarmlessChange.Before("workflow-more-jobs", "The workflow has a job that only looks, and a comment about keys.", moment =>
            moment.Papers[PaperEstate.Workflow] = moment.Papers[PaperEstate.Workflow].Replace(
                "jobs:\n",
                "# There is no aws-access-key-id any more.\njobs:\n  look:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: cdk diff\n",
                StringComparison.Ordinal)),
        HarmlessChange.Before("table-key-own", "TenantServices is encrypted with a key of production's own, which DynamoDB alone may use for those who may use the table.", moment =>
        {
            var key = KeyDefects.Encrypt(moment);
            key.Policy = Broken.WithStatement(
                Broken.WithStatement(null, $$"""{"Sid":"look","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{Side.ProductionId}}:user/avesa-validation"},"Action":["kms:DescribeKey","kms:GetKeyPolicy","kms:ListGrants"],"Resource":"*"}"""),
                $$"""{"Sid":"tables","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{Side.ProductionId}}:root"},"Action":["kms:Decrypt","kms:DescribeKey","kms:CreateGrant"],"Resource":"*","Condition":{"StringEquals":{"kms:ViaService":"dynamodb.{{Side.Region}}.amazonaws.com"} } }""");
        }),
        HarmlessChange.Before("table-key-of-aws", "TenantServices is encrypted with the key that AWS manages for DynamoDB in the account.", moment => KeyDefects.Encrypt(moment).Manager = "AWS"),
    ];
}
