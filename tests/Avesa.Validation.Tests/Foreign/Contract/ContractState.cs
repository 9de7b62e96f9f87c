using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;
using EmulatedAccount = Avesa.Validation.Emulator.Model.Account;

namespace Avesa.Validation.Tests.Foreign.Contract;

/// <summary>What contract_seed.py makes in moto, in an emulated account: into its model, not by its own calls.</summary>
internal static class ContractState
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    public static void Fill(EmulatedAccount account, DateTimeOffset now)
    {
        FillTables(account, now);
        FillBuckets(account, now);
        FillSecrets(account, now);
        var role = FillRoles(account, now);
        var function = FillFunctions(account, role, now);
        FillSchedules(account, function, role, now);
        FillLogs(account, now);
        FillWatch(account, now);
    }

    private static void FillTables(EmulatedAccount account, DateTimeOffset now)
    {
        foreach (var (name, range) in (IEnumerable<(string, KeyAttribute?)>)[("Tenants", null), ("Watermarks", new KeyAttribute("table", "S"))])
        {
            var table = new Table { Name = name, Arn = account.ArnOf("dynamodb", $"table/{name}"), HashKey = new KeyAttribute("tenant_id", "S"), RangeKey = range, Created = now };
            table.Tags["team"] = "data";
            account.Tables[name] = table;
        }

        (account.Tables["Tenants"].PointInTimeRecovery, account.Tables["Tenants"].PointInTimeRecoverySince) = (true, now);
        account.Tables["Watermarks"].TimeToLiveAttribute = "expires";
        foreach (var number in Enumerable.Range(0, 3))
        {
            var item = (JsonObject)JsonNode.Parse("""{"n":{"N":"1.5"},"set":{"SS":["a","b"]},"map":{"M":{"list":{"L":[{"BOOL":true},{"NULL":true}]}}}}""")!;
            item["tenant_id"] = new JsonObject { ["S"] = $"t{number}" };
            account.Tables["Tenants"].Put(item);
        }
    }

    private static void FillBuckets(EmulatedAccount account, DateTimeOffset now)
    {
        account.Buckets["contract-empty"] = new Bucket { Name = "contract-empty", Owner = account, Region = "us-east-1", Created = now };
        var data = account.Buckets["contract-data"] = new Bucket
        {
            Name = "contract-data",
            Owner = account,
            Region = "us-east-1",
            Created = now,
            Versioning = "Enabled",
            PublicAccessBlock = PublicAccessBlock.All,
            Policy = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{account.Id}}:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::contract-data/*"}]}""",
        };
        foreach (var key in (string[])["a", "a b/ü", "b"])
        {
            var content = Encoding.UTF8.GetBytes(key);
#pragma warning disable CA5351 // Do not Use Broken Cryptographic Algorithms: S3's entity tags are MD5
            data.Objects.Put(new StoredObject { Key = key, Size = content.Length, ETag = $"\"{Convert.ToHexStringLower(MD5.HashData(content))}\"", LastModified = now, Content = () => content, VersionId = key });
#pragma warning restore CA5351
        }
    }

    private static void FillSecrets(EmulatedAccount account, DateTimeOffset now)
    {
        foreach (var (name, text) in (IEnumerable<(string, string?)>)[("tenant/acme/prod", """{"key":"k"}"""), ("tenant/bytes/prod", null)])
        {
            var secret = new Secret { Name = name, Arn = account.ArnOf("secretsmanager", $"secret:{name}-AbCdEf"), Created = now };
            var version = new SecretVersion { Id = Guid.NewGuid().ToString(), Text = text, Binary = text is null ? [0, 1, 255] : null, Created = now };
            version.Stages.Add("AWSCURRENT");
            secret.Versions.Add(version);
            account.Secrets[name] = secret;
        }

        account.Secrets["tenant/acme/prod"].Tags["tenant"] = "acme";
    }

    private static string FillRoles(EmulatedAccount account, DateTimeOffset now)
    {
        var role = new IamRole { Name = "pipeline", Arn = $"arn:aws:iam::{account.Id}:role/pipeline", Id = "AROA2CONTRACT2PIPELINE", Created = now, TrustPolicy = Trust };
        role.InlinePolicies["tables"] = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"*"}]}""";
        var managed = new ManagedPolicy
        {
            Arn = $"arn:aws:iam::{account.Id}:policy/reads",
            Name = "reads",
            Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""",
            Created = now,
        };
        account.Policies[managed.Arn] = managed;
        role.AttachedPolicies.Add(managed.Arn);
        account.Roles[role.Name] = role;
        return role.Arn;
    }

    private static string FillFunctions(EmulatedAccount account, string role, DateTimeOffset now)
    {
        var function = new Function
        {
            Name = "ingestion",
            Arn = account.ArnOf("lambda", "function:ingestion"),
            Role = role,
            Runtime = "python3.12",
            Handler = "app.handler",
            Timeout = 900,
            MemorySize = 1024,
            LastModified = now,
            ReservedConcurrency = 5,
        };
        function.Environment["BUCKET_NAME"] = "contract-data";
        function.Publish();
        function.Aliases["live"] = "1";
        account.Functions[function.Name] = function;
        return function.Arn;
    }

    private static void FillSchedules(EmulatedAccount account, string function, string role, DateTimeOffset now)
    {
        foreach (var (name, expression, state) in (IEnumerable<(string, string, string)>)[("hourly", "rate(1 hour)", "ENABLED"), ("nightly", "cron(0 2 * * ? *)", "DISABLED")])
        {
            var rule = new EventRule { Name = name, Arn = account.ArnOf("events", $"rule/{name}"), ScheduleExpression = expression, State = state };
            rule.Targets.Add(new RuleTarget("1", function));
            account.Rules[name] = rule;
        }

        account.Schedules["default/daily"] = new Schedule
        {
            Name = "daily",
            Arn = account.ArnOf("scheduler", "schedule/default/daily"),
            Expression = "rate(1 day)",
            State = "DISABLED",
            TargetArn = function,
            RoleArn = role,
            Created = now,
        };
    }

    private static void FillLogs(EmulatedAccount account, DateTimeOffset now)
    {
        var group = new LogGroup { Name = "/aws/lambda/ingestion", Arn = account.ArnOf("logs", "log-group:/aws/lambda/ingestion"), RetentionInDays = 30, Created = now };
        account.LogGroups[group.Name] = group;
        group.Stream("2026/11/20/[$LATEST]a", now).Append(
            new LogEvent(now.AddSeconds(-3), "START RequestId: 11111111-2222-3333-4444-555555555555 Version: $LATEST\n"),
            new LogEvent(now.AddSeconds(-2), "[ERROR] KeyError: 'x'\n"),
            new LogEvent(now.AddSeconds(-1), "END RequestId: 11111111-2222-3333-4444-555555555555\n"));
    }

    private static void FillWatch(EmulatedAccount account, DateTimeOffset now)
    {
        var series = account.Metrics[MetricKey.Of("Avesa", "Invocations", ("FunctionName", "ingestion"))] = new MetricSeries();
        series.Add(new Datapoint(now, 3));
        var arn = account.ArnOf("sns", "alerts");
        var topic = account.Topics["alerts"] = new Topic { Name = "alerts", Arn = arn, Policy = Topic.DefaultPolicy(arn, account.Id) };
        topic.Subscriptions.Add(new TopicSubscription($"{arn}:{Guid.NewGuid()}", "sqs", account.ArnOf("sqs", "work"), account.Id, Confirmed: true));
        var alarm = account.Alarms["errors"] = new MetricAlarm
        {
            Name = "errors",
            Arn = account.ArnOf("cloudwatch", "alarm:errors"),
            Metric = MetricKey.Of("AWS/Lambda", "Errors", ("FunctionName", "ingestion")),
            EvaluationPeriods = 2,
            Threshold = 1.5,
            State = "OK",
            StateSince = now,
            Configured = now,
        };
        alarm.AlarmActions.Add(arn);
        account.Dashboards["Overview"] = new Dashboard { Name = "Overview", Body = """{"widgets":[]}""", LastModified = now };
        var id = account.ArnOf("cloudformation", $"stack/pipeline/{Guid.NewGuid()}");
        var stack = account.Stacks[id] = new Stack { Name = "pipeline", Id = id, Created = now };
        stack.Resources.Add(new StackResource("Queue", $"https://sqs.us-east-1.amazonaws.com/{account.Id}/from-stack", "AWS::SQS::Queue", "CREATE_COMPLETE"));
        account.Trails["audit"] = new Trail
        {
            Name = "audit",
            Arn = account.ArnOf("cloudtrail", "trail/audit"),
            HomeRegion = "us-east-1",
            Bucket = "contract-data",
            MultiRegion = true,
            ValidatesLogFiles = true,
            Started = now,
        };
    }
}
