using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>What watches production: the trail of its calls, AWS Config, GuardDuty, Security Hub and flow logs in its region, and the organization above it.</summary>
internal static class AuditEstate
{
    /// <summary>The trail's name.</summary>
    public const string Trail = "avesa-production-audit";

    /// <summary>The account that manages the organization and holds no workload.</summary>
    public const string ManagementId = "111122223333";

    /// <summary>The standard of Security Hub that is on.</summary>
    public const string Standard = "aws-foundational-security-best-practices/v/1.0.0";

    private static readonly string[] Rules =
    [
        "S3_BUCKET_PUBLIC_READ_PROHIBITED",
        "S3_BUCKET_VERSIONING_ENABLED",
        "DYNAMODB_PITR_ENABLED",
        "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED",
        "ROOT_ACCOUNT_MFA_ENABLED",
        "IAM_USER_MFA_ENABLED",
    ];

    /// <summary>Fills the services that watch production.</summary>
    public static void Build(Side side, Timeline timeline)
    {
        side.Account.Organization = new Organization("o-avesaexample", "ALL", ManagementId);
        side.Account.Trails[Trail] = new Trail
        {
            Name = Trail,
            Arn = side.Account.ArnOf("cloudtrail", $"trail/{Trail}"),
            HomeRegion = Side.Region,
            Bucket = "avesa-log-archive",
            MultiRegion = true,
            ValidatesLogFiles = true,
            Started = timeline.ProductionCreated,
            Delivered = timeline.Now.AddMinutes(-4),
            DigestDelivered = timeline.Now.AddMinutes(-38),
        };
        Watch(side.Account.In(Side.Region), side.Seed.At(Side.Region), timeline.ProductionCreated);
    }

    private static void Watch(WatchedRegion region, Seed seed, DateTimeOffset since)
    {
        region.Detector = new Detector { Id = seed.At("detector").Hex(32), Created = since };
        region.Detector.Features.UnionWith(["S3_DATA_EVENTS", "LAMBDA_NETWORK_LOGS"]);
        region.Recorder = new ConfigRecorder { Started = since };
        foreach (var rule in Rules)
        {
            var name = rule.ToLowerInvariant().Replace('_', '-');
            region.ConfigRules[name] = new ConfigRule { Name = name, Identifier = rule };
        }

        // One that the plan does not ask for, with nothing to judge.
        region.ConfigRules["rds-storage-encrypted"] = new ConfigRule { Name = "rds-storage-encrypted", Identifier = "RDS_STORAGE_ENCRYPTED", Compliance = "INSUFFICIENT_DATA" };
        region.SecurityHub = new SecurityHub { Subscribed = since };
        region.SecurityHub.Standards[Standard] = "READY";
        var vpc = new Vpc($"vpc-{seed.At("vpc").Hex(17)}", "172.31.0.0/16", IsDefault: true);
        region.Vpcs[vpc.Id] = vpc;
        var log = new FlowLog { Id = $"fl-{seed.At("flow log").Hex(17)}", ResourceId = vpc.Id, Created = since };
        region.FlowLogs[log.Id] = log;
    }
}
