using Amazon.Runtime;

namespace Amazon.GuardDuty;

public class DetectorFeatureResult(string value) : ConstantClass(value)
{
    public static readonly DetectorFeatureResult FLOW_LOGS = new("FLOW_LOGS");
    public static readonly DetectorFeatureResult CLOUD_TRAIL = new("CLOUD_TRAIL");
    public static readonly DetectorFeatureResult DNS_LOGS = new("DNS_LOGS");
    public static readonly DetectorFeatureResult S3_DATA_EVENTS = new("S3_DATA_EVENTS");
    public static readonly DetectorFeatureResult EKS_AUDIT_LOGS = new("EKS_AUDIT_LOGS");
    public static readonly DetectorFeatureResult EBS_MALWARE_PROTECTION = new("EBS_MALWARE_PROTECTION");
    public static readonly DetectorFeatureResult RDS_LOGIN_EVENTS = new("RDS_LOGIN_EVENTS");
    public static readonly DetectorFeatureResult LAMBDA_NETWORK_LOGS = new("LAMBDA_NETWORK_LOGS");
    public static readonly DetectorFeatureResult EKS_RUNTIME_MONITORING = new("EKS_RUNTIME_MONITORING");
    public static readonly DetectorFeatureResult RUNTIME_MONITORING = new("RUNTIME_MONITORING");

    public static implicit operator DetectorFeatureResult(string value) => FindValue(value);

    public static DetectorFeatureResult FindValue(string value) => FindValue<DetectorFeatureResult>(value);
}

public class DetectorStatus(string value) : ConstantClass(value)
{
    public static readonly DetectorStatus ENABLED = new("ENABLED");
    public static readonly DetectorStatus DISABLED = new("DISABLED");

    public static implicit operator DetectorStatus(string value) => FindValue(value);

    public static DetectorStatus FindValue(string value) => FindValue<DetectorStatus>(value);
}

public class FeatureAdditionalConfiguration(string value) : ConstantClass(value)
{
    public static readonly FeatureAdditionalConfiguration EKS_ADDON_MANAGEMENT = new("EKS_ADDON_MANAGEMENT");
    public static readonly FeatureAdditionalConfiguration ECS_FARGATE_AGENT_MANAGEMENT = new("ECS_FARGATE_AGENT_MANAGEMENT");
    public static readonly FeatureAdditionalConfiguration EC2_AGENT_MANAGEMENT = new("EC2_AGENT_MANAGEMENT");

    public static implicit operator FeatureAdditionalConfiguration(string value) => FindValue(value);

    public static FeatureAdditionalConfiguration FindValue(string value) => FindValue<FeatureAdditionalConfiguration>(value);
}

public class FeatureStatus(string value) : ConstantClass(value)
{
    public static readonly FeatureStatus ENABLED = new("ENABLED");
    public static readonly FeatureStatus DISABLED = new("DISABLED");

    public static implicit operator FeatureStatus(string value) => FindValue(value);

    public static FeatureStatus FindValue(string value) => FindValue<FeatureStatus>(value);
}

public class FindingPublishingFrequency(string value) : ConstantClass(value)
{
    public static readonly FindingPublishingFrequency FIFTEEN_MINUTES = new("FIFTEEN_MINUTES");
    public static readonly FindingPublishingFrequency ONE_HOUR = new("ONE_HOUR");
    public static readonly FindingPublishingFrequency SIX_HOURS = new("SIX_HOURS");

    public static implicit operator FindingPublishingFrequency(string value) => FindValue(value);

    public static FindingPublishingFrequency FindValue(string value) => FindValue<FindingPublishingFrequency>(value);
}
