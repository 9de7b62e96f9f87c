using System.Collections.Concurrent;

namespace Avesa.Validation.Emulator.Model;

/// <summary>The services that watch one region of an account, and the networks of it.</summary>
public sealed class WatchedRegion(string name)
{
    /// <summary>The region.</summary>
    public string Name { get; } = name;

    /// <summary>GuardDuty's detector; null: GuardDuty is off.</summary>
    public Detector? Detector { get; set; }

    /// <summary>AWS Config's recorder; null when there is none.</summary>
    public ConfigRecorder? Recorder { get; set; }

    /// <summary>AWS Config's rules by name.</summary>
    public ConcurrentDictionary<string, ConfigRule> ConfigRules { get; } = new(StringComparer.Ordinal);

    /// <summary>What AWS Config has discovered of services that are not emulated, the type by the id: load balancers, APIs, instances.</summary>
    public ConcurrentDictionary<string, string> Discovered { get; } = new(StringComparer.Ordinal);

    /// <summary>Security Hub; null: the account is not subscribed.</summary>
    public SecurityHub? SecurityHub { get; set; }

    /// <summary>VPCs by id.</summary>
    public ConcurrentDictionary<string, Vpc> Vpcs { get; } = new(StringComparer.Ordinal);

    /// <summary>Flow logs by id.</summary>
    public ConcurrentDictionary<string, FlowLog> FlowLogs { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of AWS WAF's web ACLs by the ARN of the resource that each protects.</summary>
    public ConcurrentDictionary<string, string> WebAcls { get; } = new(StringComparer.Ordinal);
}

/// <summary>GuardDuty's detector, of which a region has at most one.</summary>
public sealed class Detector
{
    /// <summary>32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is on; a suspended detector is still there.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>The protections that are on, such as <c>S3_DATA_EVENTS</c>; the others are off.</summary>
    public HashSet<string> Features { get; } = new(StringComparer.Ordinal) { "CLOUD_TRAIL", "DNS_LOGS", "FLOW_LOGS" };
}

/// <summary>AWS Config's recorder, of which a customer makes at most one in a region.</summary>
public sealed class ConfigRecorder
{
    /// <summary>The name.</summary>
    public string Name { get; init; } = "default";

    /// <summary>ALL_SUPPORTED_RESOURCE_TYPES, INCLUSION_BY_RESOURCE_TYPES or EXCLUSION_BY_RESOURCE_TYPES.</summary>
    public string Strategy { get; set; } = "ALL_SUPPORTED_RESOURCE_TYPES";

    /// <summary>Whether IAM's users, groups, roles and policies are recorded in this region.</summary>
    public bool GlobalTypes { get; set; } = true;

    /// <summary>The types that are recorded, or those that are not: by the strategy.</summary>
    public List<string> Types { get; } = [];

    /// <summary>How often it looks at what changed: CONTINUOUS or DAILY.</summary>
    public string Frequency { get; set; } = "CONTINUOUS";

    /// <summary>The types at which it looks as often as given here.</summary>
    public Dictionary<string, string> Frequencies { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it is switched on.</summary>
    public bool Recording { get; set; } = true;

    /// <summary>PENDING, SUCCESS, FAILURE or NOT_APPLICABLE.</summary>
    public string LastStatus { get; set; } = "SUCCESS";

    /// <summary>Why the last delivery failed; null when it did not.</summary>
    public string? LastError { get; set; }

    /// <summary>When it was switched on.</summary>
    public DateTimeOffset Started { get; init; }
}

/// <summary>A rule of AWS Config.</summary>
public sealed class ConfigRule
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Of a managed rule, for example <c>S3_BUCKET_VERSIONING_ENABLED</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary>ACTIVE, DELETING, DELETING_RESULTS or EVALUATING.</summary>
    public string State { get; set; } = "ACTIVE";

    /// <summary>COMPLIANT, NON_COMPLIANT, NOT_APPLICABLE or INSUFFICIENT_DATA.</summary>
    public string Compliance { get; set; } = "COMPLIANT";

    /// <summary>How many resources are not compliant.</summary>
    public int NonCompliant { get; set; }
}

/// <summary>Security Hub in a region.</summary>
public sealed class SecurityHub
{
    /// <summary>When it was switched on.</summary>
    public DateTimeOffset Subscribed { get; init; }

    /// <summary>The standards that are on, by what follows <c>standards/</c> in their ARN, with their status: PENDING, READY, FAILED, DELETING or INCOMPLETE.</summary>
    public ConcurrentDictionary<string, string> Standards { get; } = new(StringComparer.Ordinal);
}

/// <summary>A VPC.</summary>
public sealed record Vpc(string Id, string Cidr, bool IsDefault);

/// <summary>A flow log.</summary>
public sealed class FlowLog
{
    /// <summary>For example <c>fl-0123456789abcdef0</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The VPC, subnet or network interface.</summary>
    public required string ResourceId { get; init; }

    /// <summary>ACCEPT, REJECT or ALL.</summary>
    public string Traffic { get; set; } = "ALL";

    /// <summary>Always ACTIVE, as AWS has it.</summary>
    public string Status { get; set; } = "ACTIVE";

    /// <summary>SUCCESS or FAILED.</summary>
    public string Delivery { get; set; } = "SUCCESS";

    /// <summary>Why the delivery failed, for example <c>Access error</c>; null when it did not.</summary>
    public string? DeliveryError { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }
}
