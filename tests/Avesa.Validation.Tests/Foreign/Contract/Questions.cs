namespace Avesa.Validation.Tests.Foreign.Contract;

/// <summary>What is asked of every server, in the words of the readers.</summary>
internal static class Questions
{
    private const string Role = "arn:aws:iam::987654321098:role/pipeline";
    private const string Function = "arn:aws:lambda:us-east-1:987654321098:function:ingestion";
    private static readonly DateTimeOffset Day = TimeProvider.System.GetUtcNow().AddDays(-1);

    public static IReadOnlyList<Question> All { get; } = [.. Data(), .. Functions(), .. Watch()];

    private static IEnumerable<Question> Data() =>
    [
        Of("tables", "amazondynamodb/latest/APIReference/API_ListTables.html", async account => await account.DynamoDb.TableNames(), """["Tenants","Watermarks"]"""),
        Of(
            "a table with a sort key",
            "amazondynamodb/latest/APIReference/API_DescribeTable.html",
            async account => await account.DynamoDb.Table("Watermarks") is { } table
                ? new { table.Arn, table.Status, table.BillingMode, table.PartitionKey, table.SortKey, table.Restore, table.Stream, table.Indexes, table.DeletionProtection } : null,
            """{"Arn":"arn:aws:dynamodb:us-east-1:987654321098:table/Watermarks","Status":"ACTIVE","BillingMode":"PAY_PER_REQUEST","PartitionKey":{"Name":"tenant_id","Type":"S"},"SortKey":{"Name":"table","Type":"S"},"Restore":null,"Stream":null,"Indexes":[],"DeletionProtection":false}"""),
        Of("no table", "amazondynamodb/latest/APIReference/API_DescribeTable.html", async account => await account.DynamoDb.Table("nobodys"), "null"),
        Of("point-in-time recovery", "amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html", async account => (await account.DynamoDb.Recovery("Tenants"))?.Enabled, "true"),
        Of("no point-in-time recovery", "amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html", async account => (await account.DynamoDb.Recovery("Watermarks"))?.Enabled, "false"),
        Of("time to live", "amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html", async account => await account.DynamoDb.Expiry("Watermarks"), "\"expires\""),
        Of("tags of a table", "amazondynamodb/latest/APIReference/API_ListTagsOfResource.html", async account => await account.DynamoDb.Tags("arn:aws:dynamodb:us-east-1:987654321098:table/Tenants"), """{"team":"data"}"""),
        Of("policy of a table", "amazondynamodb/latest/APIReference/API_GetResourcePolicy.html", async account => await account.DynamoDb.Policy("arn:aws:dynamodb:us-east-1:987654321098:table/Tenants"), "null"),
        Of(
            "items",
            "amazondynamodb/latest/APIReference/API_Scan.html",
            async account => (await account.DynamoDb.Items("Tenants"))!.Select(item => $"{item["tenant_id"].S} {item["n"].N} {string.Join('+', item["set"].SS.Order())} {item["map"].M["list"].L[0].BOOL} {item["map"].M["list"].L[1].NULL}").Order(),
            """["t0 1.5 a+b True True","t1 1.5 a+b True True","t2 1.5 a+b True True"]"""),
        Of("buckets", "AmazonS3/latest/API/API_ListBuckets.html", async account => await account.S3.OwnBuckets(), """["contract-data","contract-empty"]"""),
        Of("objects", "AmazonS3/latest/API/API_ListObjectsV2.html", async account => (await account.S3.Objects("contract-data"))?.Select(stored => $"{stored.Key} {stored.Size} {stored.ETag}"), """["a 1 0cc175b9c0f1b6a831c399e269772661","a b/ü 6 b34cb4e2844377687db301b0e46841b4","b 1 92eb5ffee6ae2fec3ad71c777531578f"]"""),
        Of("an empty bucket", "AmazonS3/latest/API/API_ListObjectsV2.html", async account => await account.S3.Objects("contract-empty"), "[]"),
        Of("no bucket", "AmazonS3/latest/API/API_ListObjectsV2.html", async account => await account.S3.Objects("contract-nobodys"), "null"),
        Of("region of a bucket", "AmazonS3/latest/API/API_GetBucketLocation.html", async account => await account.S3.Region("contract-data"), "\"us-east-1\""),
        Of("versioning", "AmazonS3/latest/API/API_GetBucketVersioning.html", async account => await account.S3.Versioning("contract-data"), "\"Enabled\""),
        Of("no versioning", "AmazonS3/latest/API/API_GetBucketVersioning.html", async account => await account.S3.Versioning("contract-empty"), "\"Off\""),
        Of("encryption", "AmazonS3/latest/API/API_GetBucketEncryption.html", async account => await account.S3.Encryption("contract-data"), """{"Algorithm":"AES256","KeyId":null}"""),
        Of("encryption by default", "AmazonS3/latest/userguide/default-bucket-encryption.html", async account => await account.S3.Encryption("contract-empty"), """{"Algorithm":"AES256","KeyId":null}"""),
        Of("public access", "AmazonS3/latest/API/API_GetPublicAccessBlock.html", async account => await account.S3.PublicAccess("contract-data"), """{"BlockPublicAcls":true,"IgnorePublicAcls":true,"BlockPublicPolicy":true,"RestrictPublicBuckets":true}"""),
        Of("ownership by default", "AmazonS3/latest/userguide/about-object-ownership.html", async account => await account.S3.Ownership("contract-data"), "\"BucketOwnerEnforced\""),
        Of("policy of a bucket", "AmazonS3/latest/API/API_GetBucketPolicy.html", async account => (await account.S3.Policy("contract-data"))?.Contains("s3:GetObject", StringComparison.Ordinal), "true"),
        Of("no policy of a bucket", "AmazonS3/latest/API/API_GetBucketPolicy.html", async account => await account.S3.Policy("contract-empty"), "null"),
        Of("secrets", "secretsmanager/latest/apireference/API_ListSecrets.html", async account => (await account.SecretsManager.Names()).Order(), """["tenant/acme/prod","tenant/bytes/prod"]"""),
        Of("a secret", "secretsmanager/latest/apireference/API_DescribeSecret.html", async account => await account.SecretsManager.Secret("tenant/acme/prod") is { } secret ? new { secret.HasCurrentVersion, secret.Deleted, secret.KmsKeyId, secret.Rotates } : null, """{"HasCurrentVersion":true,"Deleted":false,"KmsKeyId":null,"Rotates":false}"""),
        Of("no secret", "secretsmanager/latest/apireference/API_DescribeSecret.html", async account => await account.SecretsManager.Secret("nobodys"), "null"),
        Of("value of a secret", "secretsmanager/latest/apireference/API_GetSecretValue.html", async account => (await account.SecretsManager.CurrentValue("tenant/acme/prod"))?.Parts.Select(part => part.Path), """["key",""]"""),
        Of("policy of a secret", "secretsmanager/latest/apireference/API_GetResourcePolicy.html", async account => await account.SecretsManager.Policy("tenant/acme/prod"), "null"),
    ];

    private static IEnumerable<Question> Functions() =>
    [
        Of("roles", "IAM/latest/APIReference/API_ListRoles.html", async account => (await account.Iam.Roles()).Select(role => $"{role.Arn} {role.LongestSession}"), $"""["{Role} 01:00:00"]"""),
        Of("no role", "IAM/latest/APIReference/API_GetRole.html", async account => await account.Iam.Role("nobodys"), "null"),
        Of("policies of a role", "IAM/latest/APIReference/API_GetRolePolicy.html", async account => (await account.Iam.Policies("pipeline"))?.Select(policy => $"{policy.Name} {policy.Document.Contains("\"Allow\"", StringComparison.Ordinal)}").Order(), """["the inline policy tables True","the policy arn:aws:iam::987654321098:policy/reads True"]"""),
        Of("attached policies", "IAM/latest/APIReference/API_ListAttachedRolePolicies.html", async account => await account.Iam.AttachedPolicies("pipeline"), """[{"Name":"reads","Arn":"arn:aws:iam::987654321098:policy/reads"}]"""),
        Of("functions", "lambda/latest/api/API_ListFunctions.html", async account => await account.Lambda.FunctionNames(), """["ingestion"]"""),
        Of(
            "a function",
            "lambda/latest/api/API_GetFunction.html",
            async account => await account.Lambda.Function("ingestion") is { } function
                ? new { function.Arn, function.RoleArn, function.Runtime, function.MemoryMegabytes, function.TimeoutSeconds, function.State, function.LastUpdateStatus, function.ReadableVariables, function.ReservedConcurrency } : null,
            $$"""{"Arn":"{{Function}}","RoleArn":"{{Role}}","Runtime":"python3.12","MemoryMegabytes":1024,"TimeoutSeconds":900,"State":"Active","LastUpdateStatus":"Successful","ReadableVariables":{"BUCKET_NAME":"contract-data"},"ReservedConcurrency":5}"""),
        Of("no function", "lambda/latest/api/API_GetFunction.html", async account => await account.Lambda.Function("nobodys"), "null"),
        Of("policy of a function", "lambda/latest/api/API_GetPolicy.html", async account => await account.Lambda.Policy("ingestion"), "null"),
        Of("aliases", "lambda/latest/api/API_ListAliases.html", async account => await account.Lambda.Aliases("ingestion"), """["live"]"""),
        Of("URLs of a function", "lambda/latest/api/API_ListFunctionUrlConfigs.html", async account => await account.Lambda.Urls("ingestion"), "[]"),
        Of("rules", "eventbridge/latest/APIReference/API_ListTargetsByRule.html", async account => (await account.EventBridge.Schedules()).Select(schedule => $"{schedule} {schedule.TargetArn}").Order(), $"""["hourly (rate(1 hour), enabled) {Function}","nightly (cron(0 2 * * ? *), disabled) {Function}"]"""),
        Of("schedules", "scheduler/latest/APIReference/API_GetSchedule.html", async account => (await account.Scheduler.Schedules()).Select(schedule => $"{schedule} {schedule.TargetArn} {schedule.RoleArn}"), $"""["default/daily (rate(1 day), disabled) {Function} {Role}"]"""),
    ];

    private static IEnumerable<Question> Watch() =>
    [
        Of("a log group", "AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html", async account => (await account.Logs.Group("/aws/lambda/ingestion"))?.RetentionDays, "30"),
        Of("no log group", "AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html", async account => await account.Logs.Group("/aws/lambda/nobodys"), "null"),
        Of("a log", "AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html", async account => (await account.Logs.Since("/aws/lambda/ingestion", "ingestion", Day))?.Lines.Select(line => $"{line.Kind} {line.IsError}"), """["Start False","Application True","End False"]"""),
        Of("a metric", "AmazonCloudWatch/latest/APIReference/API_GetMetricData.html", async account => (await account.CloudWatch.Sum("Avesa", "Invocations", "FunctionName", "ingestion", Day)).Select(point => point.Sum), "[3]"),
        Of("no metric", "AmazonCloudWatch/latest/APIReference/API_GetMetricData.html", async account => await account.CloudWatch.Sum("Avesa", "Nothing", "FunctionName", "ingestion", Day), "[]"),
        Of("a dashboard", "AmazonCloudWatch/latest/APIReference/API_GetDashboard.html", async account => (await account.CloudWatch.Dashboard("Overview"))?.Replace('"', '\''), "\"{'widgets':[]}\""),
        Of("no dashboard", "AmazonCloudWatch/latest/APIReference/API_GetDashboard.html", async account => await account.CloudWatch.Dashboard("nobodys"), "null"),
        Of(
            "alarms",
            "AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html",
            async account => (await account.Alarms.All("us-east-1")).Select(alarm => new { alarm.Arn, alarm.Namespace, alarm.Metric, alarm.Dimensions, alarm.Statistic, alarm.Period, alarm.EvaluationPeriods, alarm.Threshold, alarm.Comparison, alarm.ActionsEnabled, alarm.Actions }),
            """[{"Arn":"arn:aws:cloudwatch:us-east-1:987654321098:alarm:errors","Namespace":"AWS/Lambda","Metric":"Errors","Dimensions":"FunctionName=ingestion","Statistic":"Sum","Period":"00:05:00","EvaluationPeriods":2,"Threshold":1.5,"Comparison":"GreaterThanThreshold","ActionsEnabled":true,"Actions":["arn:aws:sns:us-east-1:987654321098:alerts"]}]"""),
        Of("a topic", "sns/latest/api/API_GetTopicAttributes.html", async account => await account.Topics.Topic("arn:aws:sns:us-east-1:987654321098:alerts") is { } topic ? new { topic.Arn, topic.KeyId } : null, """{"Arn":"arn:aws:sns:us-east-1:987654321098:alerts","KeyId":null}"""),
        Of("no topic", "sns/latest/api/API_GetTopicAttributes.html", async account => await account.Topics.Topic("arn:aws:sns:us-east-1:987654321098:nobodys"), "null"),
        Of("subscriptions", "sns/latest/api/API_ListSubscriptionsByTopic.html", async account => await account.Topics.Subscriptions("arn:aws:sns:us-east-1:987654321098:alerts"), """[{"Protocol":"sqs","Confirmed":true}]"""),
        Of("stacks", "AWSCloudFormation/latest/APIReference/API_DescribeStacks.html", async account => (await account.CloudFormation.Stacks()).Select(stack => new { stack.Name, stack.Status, stack.Drift }), """[{"Name":"pipeline","Status":"CREATE_COMPLETE","Drift":"NOT_CHECKED"}]"""),
        Of("resources of a stack", "AWSCloudFormation/latest/APIReference/API_ListStackResources.html", async account => (await account.CloudFormation.Resources("pipeline")).Select(resource => $"{resource.LogicalId} {resource.Type}"), """["Queue AWS::SQS::Queue"]"""),
        Of("trails", "awscloudtrail/latest/APIReference/API_DescribeTrails.html", async account => (await account.Trails.All()).Select(trail => new { trail.Arn, trail.MultiRegion, trail.GlobalEvents, trail.ValidatesLogFiles, trail.Logging, trail.LeavesOut }), """[{"Arn":"arn:aws:cloudtrail:us-east-1:987654321098:trail/audit","MultiRegion":true,"GlobalEvents":true,"ValidatesLogFiles":true,"Logging":true,"LeavesOut":[]}]"""),
    ];

    private static Question Of(string subject, string page, Func<ProductionAccount, Task<object?>> ask, string answer) => new(subject, $"https://docs.aws.amazon.com/{page}", ask, answer);
}
