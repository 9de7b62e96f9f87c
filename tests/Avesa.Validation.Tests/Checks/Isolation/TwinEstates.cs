using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;
using Avesa.Validation.Estate;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Isolation;

/// <summary>Two small accounts that are isolated from each other, with one of each resource, for a test to spoil in one place.</summary>
internal static class TwinEstates
{
    public const string Function = "ingest";
    public const string Bucket = "data-prod";
    public const string Table = "Tenants";
    public const string Secret = "tenant/acme/prod";
    public const string Role = "pipeline";
    public const string Url = "https://abc.lambda-url.us-east-1.on.aws/";

    public static PlannedEstate Planned { get; } = new(
        [new MigratedTable("Tenants-prod", Table, new KeyAttribute("tenant_id", "S"), null)],
        new MigratedBucket("data", Bucket),
        new SecretNames("tenant/{tenant_id}/prod"),
        [new ScheduledFunction(Function, "rate(1 hour)")]);

    /// <summary>A migration of its own, so that what one test spoils or denies no other sees.</summary>
    public static async Task<EmulatedMigration> Arranged(Action<Call, LeavingAnswer>? rewriter = null)
    {
        var migration = new EmulatedMigration { Rewriter = rewriter };
        await migration.InitializeAsync();
        Arrange(migration.Source, "Tenants-prod", "data");
        Arrange(migration.Production, Table, Bucket);
        return migration;
    }

    public static Emulated.Table AddTable(this Emulated.Account account, string name)
    {
        var table = new Emulated.Table
        {
            Name = name,
            Arn = account.ArnOf("dynamodb", $"table/{name}"),
            HashKey = new Emulated.KeyAttribute("tenant_id", "S"),
            Created = DateTimeOffset.UtcNow.AddDays(-20),
        };
        table.Put(JsonNode.Parse("""{"tenant_id":{"S":"acme"},"company_name":{"S":"Acme"}}""")!.AsObject());
        return account.Tables[name] = table;
    }

    public static Emulated.IamRole AddRole(this Emulated.Account account, string name, string principal, string? condition = null) => account.Roles[name] = new Emulated.IamRole
    {
        Name = name,
        Arn = $"arn:aws:iam::{account.Id}:role/{name}",
        Id = $"AROA{name}",
        TrustPolicy = Statement(principal, "sts:AssumeRole", condition),
    };

    /// <summary>Adds a key whose policy has the account's own root, without which nobody could read it, and a statement <c>s</c>.</summary>
    public static Emulated.KmsKey AddKey(this Emulated.Account account, string principal, string? condition = null)
    {
        var id = Guid.NewGuid().ToString();
        var own = $$"""{"Sid":"own","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{account.Id}}:root"},"Action":"kms:*","Resource":"*"},""";
        var policy = Statement(principal, "kms:*", condition, "\"*\"").Replace("[{", $"[{own}{{", StringComparison.Ordinal);
        return account.Keys[id] = new Emulated.KmsKey { Id = id, Arn = account.ArnOf("kms", $"key/{id}"), Policy = policy };
    }

    /// <summary>A policy document with one statement that allows; the Sid is <c>s</c>.</summary>
    public static string Statement(string principal, string action, string? condition = null, string? resource = null) =>
        $$"""
        {"Version":"2012-10-17","Statement":[{"Sid":"s","Effect":"Allow","Principal":{{principal}},"Action":"{{action}}"
        {{(resource is null ? "" : $",\"Resource\":{resource}")}}{{(condition is null ? "" : $",\"Condition\":{condition}")}}}]}
        """;

    private static void Arrange(Emulated.Account account, string table, string bucket)
    {
        account.AddTable(table);
        account.AddRole(Role, """{"Service":"lambda.amazonaws.com"}""");
        var stored = new Emulated.Bucket { Name = bucket, Owner = account, Region = account.Region, PublicAccessBlock = Emulated.PublicAccessBlock.All };
        stored.Objects.Put(new Emulated.StoredObject { Key = "acme/raw/1", Size = 3, ETag = "f97c5d29941bfb1b2fdab0874906ab82", LastModified = DateTimeOffset.UtcNow, Content = () => Encoding.UTF8.GetBytes("one") });
        account.Buckets[bucket] = stored;
        var version = new Emulated.SecretVersion { Id = Guid.NewGuid().ToString(), Text = "{\"connectwise\":{\"key\":\"k\"}}" };
        version.Stages.Add("AWSCURRENT");
        var secret = new Emulated.Secret { Name = Secret, Arn = account.ArnOf("secretsmanager", $"secret:{Secret}-AbCdEf") };
        secret.Versions.Add(version);
        account.Secrets[Secret] = secret;
        var arn = account.ArnOf("lambda", $"function:{Function}");
        var function = new Emulated.Function { Name = Function, Arn = arn, Role = $"arn:aws:iam::{account.Id}:role/{Role}", LastModified = DateTimeOffset.UtcNow };
        function.Environment["BUCKET_NAME"] = bucket;
        function.Environment["TENANT_SERVICES_TABLE"] = table;
        function.Policy = Statement(
            """{"Service":"events.amazonaws.com"}""",
            "lambda:InvokeFunction",
            $$"""{"ArnLike":{"AWS:SourceArn":"{{account.ArnOf("events", "rule/hourly")}}"} }""",
            $"\"{arn}\"");
        account.Functions[Function] = function;
    }
}
