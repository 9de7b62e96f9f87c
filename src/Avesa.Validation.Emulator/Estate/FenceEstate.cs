using System.Globalization;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>
/// After the cutover, the source's copies refuse everybody but the one who validates and the pipeline's role, which nothing runs as while its functions
/// are held at 0: the way back. Each says on which day it is destroyed.
/// </summary>
internal static class FenceEstate
{
    /// <summary>The tag with the day on which a copy is destroyed.</summary>
    public const string DestroyOn = "avesa-destroy-on";

    /// <summary>Fences and dates the copies of customer data and secrets of one account.</summary>
    public static void Build(Side side, Timeline timeline)
    {
        var day = timeline.Now.UtcDateTime.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var name in (string[])[side.TenantServices, side.LastUpdated])
        {
            var table = side.Account.Tables[name];
            table.Tags[DestroyOn] = day;
            table.ResourcePolicy = Defects.Broken.WithStatement(table.ResourcePolicy, Deny(side, "\"dynamodb:*Item\",\"dynamodb:Query\",\"dynamodb:Scan\"", $"\"{table.Arn}\""));
        }

        var bucket = side.Account.Buckets[side.Bucket];
        bucket.Tags[DestroyOn] = day;
        bucket.Policy = Defects.Broken.WithStatement(
            bucket.Policy,
            Deny(side, "\"s3:ListBucket\",\"s3:GetObject*\",\"s3:PutObject*\",\"s3:DeleteObject*\"", $"\"arn:aws:s3:::{side.Bucket}\",\"arn:aws:s3:::{side.Bucket}/*\""));
        foreach (var tenant in Tenants.All)
        {
            var secret = side.Account.Secrets[$"tenant/{tenant.Id}/prod"];
            secret.Tags[DestroyOn] = day;
            secret.ResourcePolicy =
                Defects.Broken.WithStatement(null, Deny(side, "\"secretsmanager:GetSecretValue\",\"secretsmanager:PutSecretValue\"", "\"*\""));
        }
    }

    private static string Deny(Side side, string actions, string resources) =>
        $$"""
        {"Sid":"Fence","Effect":"Deny","Principal":"*","Action":[{{actions}}],"Resource":[{{resources}}],
        "Condition":{"StringNotEquals":{"aws:PrincipalArn":["arn:aws:iam::{{side.Account.Id}}:user/avesa-validation","{{side.PipelineRoleArn}}"]} } }
        """;
}
