using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;
using Avesa.Validation.Emulator.Services.S3.Integrity;

namespace Avesa.Validation.Tests.Checks;

/// <summary>Parts of an estate, as planned until a test changes them.</summary>
internal static class Arranged
{
    /// <summary>A function with a role of its own that Lambda may assume, and that may do everything unless another policy is given.</summary>
    public static Function AddFunction(this Emulator.Model.Account account, string name = "ingest", string? policy = null)
    {
        var role = account.AddServiceRole($"{name}-role", PolicyTexts.Trust("lambda.amazonaws.com"), policy ?? PolicyTexts.Policy(PolicyTexts.Allow("\"*\"")));
        return account.Functions[name] = new Function
        {
            Name = name,
            Arn = account.ArnOf("lambda", $"function:{name}"),
            Role = role.Arn,
            Runtime = "python3.12",
            MemorySize = 1024,
            Timeout = 900,
        };
    }

    public static IamRole AddServiceRole(this Emulator.Model.Account account, string name, string trust, string? policy)
    {
        var role = new IamRole { Name = name, Arn = $"arn:aws:iam::{account.Id}:role/{name}", Id = $"AROA{name}", TrustPolicy = trust };
        if (policy is not null)
        {
            role.InlinePolicies["own"] = policy;
        }

        return account.Roles[name] = role;
    }

    /// <summary>A managed policy, to be attached or to be a boundary.</summary>
    public static string AddPolicy(this Emulator.Model.Account account, string name, string document)
    {
        var arn = $"arn:aws:iam::{account.Id}:policy/{name}";
        account.Policies[arn] = new ManagedPolicy { Arn = arn, Name = name, Document = document };
        return arn;
    }

    public static Table AddTableWith(this Emulator.Model.Account account, string name, params string[] items) =>
        account.Add(new Table { Name = name, Arn = account.ArnOf("dynamodb", $"table/{name}"), HashKey = new KeyAttribute("tenant_id", "S") }, items);

    /// <summary>A table with a sort key.</summary>
    public static Table AddSortedTable(this Emulator.Model.Account account, string name, params string[] items) => account.Add(
        new Table { Name = name, Arn = account.ArnOf("dynamodb", $"table/{name}"), HashKey = new KeyAttribute("tenant_id", "S"), RangeKey = new KeyAttribute("service_table", "S") },
        items);

    private static Table Add(this Emulator.Model.Account account, Table table, string[] items)
    {
        account.Tables[table.Name] = table;
        foreach (var item in items)
        {
            table.Put((JsonObject)JsonNode.Parse(item)!);
        }

        return table;
    }

    public static Bucket AddBucket(this Emulator.Model.Account account, string name) => account.Buckets[name] = new Bucket
    {
        Name = name,
        Owner = account,
        Region = account.Region,
        Versioning = "Enabled",
        PublicAccessBlock = PublicAccessBlock.All,
    };

    /// <summary>An object of one part.</summary>
    public static StoredObject Stored(string key, string content, BucketEncryption? encryption = null) => new()
    {
        Key = key,
        Size = Encoding.UTF8.GetByteCount(content),
        ETag = ETags.Of(Encoding.UTF8.GetBytes(content), encryption ?? new BucketEncryption("AES256")),
        LastModified = DateTimeOffset.UnixEpoch,
        Content = () => Encoding.UTF8.GetBytes(content),
        Encryption = encryption ?? new BucketEncryption("AES256"),
    };

    /// <summary>An object that was uploaded in parts of so many bytes.</summary>
    public static StoredObject InParts(string key, string content, int partSize, params (string Algorithm, string Value)[] checksums)
    {
        var parts = Encoding.UTF8.GetBytes(content).Chunk(partSize).ToList();
        return Stored(key, content) with
        {
            ETag = ETags.OfParts(parts),
            Parts = parts.Count,
            PartSize = partSize,
            Checksums = checksums.ToDictionary(checksum => checksum.Algorithm, checksum => checksum.Value),
        };
    }

    public static Secret AddSecret(this Emulator.Model.Account account, string name, string? text = "credentials", byte[]? binary = null)
    {
        var secret = new Secret { Name = name, Arn = account.ArnOf("secretsmanager", $"secret:{name}-AbCdEf") };
        var version = new SecretVersion { Id = Guid.NewGuid().ToString(), Text = text, Binary = binary };
        version.Stages.Add("AWSCURRENT");
        secret.Versions.Add(version);
        return account.Secrets[name] = secret;
    }

    /// <summary>A rule that starts functions.</summary>
    public static EventRule AddRule(this Emulator.Model.Account account, string name, string expression, params string[] targets)
    {
        var rule = new EventRule { Name = name, Arn = account.ArnOf("events", $"rule/{name}"), ScheduleExpression = expression };
        rule.Targets.AddRange(targets.Select((target, index) => new RuleTarget($"Target{index}", target)));
        return account.Rules[name] = rule;
    }

    /// <summary>A schedule of EventBridge Scheduler with a role that may start its target.</summary>
    public static Schedule AddSchedule(this Emulator.Model.Account account, string name, string expression, string target, string group = "default")
    {
        var role = account.AddServiceRole("scheduler", PolicyTexts.Trust("scheduler.amazonaws.com"), PolicyTexts.Policy(PolicyTexts.Allow("\"lambda:InvokeFunction\"", $"\"{target}\"")));
        return account.Schedules[$"{group}/{name}"] = new Schedule
        {
            Group = group,
            Name = name,
            Arn = account.ArnOf("scheduler", $"schedule/{group}/{name}"),
            Expression = expression,
            TargetArn = target,
            RoleArn = role.Arn,
        };
    }

    public static void Measured(this Emulator.Model.Account account, string metricNamespace, string metric, string dimension, string value, DateTimeOffset at, double sum)
    {
        var series = account.Metrics.GetOrAdd(MetricKey.Of(metricNamespace, metric, (dimension, value)), _ => new MetricSeries());
        series.Add(new Datapoint(at, sum));
    }
}
