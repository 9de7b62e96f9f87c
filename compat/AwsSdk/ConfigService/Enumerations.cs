using Amazon.Runtime;

namespace Amazon.ConfigService;

public class ComplianceType(string value) : ConstantClass(value)
{
    public static readonly ComplianceType COMPLIANT = new("COMPLIANT");
    public static readonly ComplianceType NON_COMPLIANT = new("NON_COMPLIANT");
    public static readonly ComplianceType NOT_APPLICABLE = new("NOT_APPLICABLE");
    public static readonly ComplianceType INSUFFICIENT_DATA = new("INSUFFICIENT_DATA");

    public static implicit operator ComplianceType(string value) => FindValue(value);

    public static ComplianceType FindValue(string value) => FindValue<ComplianceType>(value);
}

public class ConfigRuleState(string value) : ConstantClass(value)
{
    public static readonly ConfigRuleState ACTIVE = new("ACTIVE");
    public static readonly ConfigRuleState DELETING = new("DELETING");
    public static readonly ConfigRuleState DELETING_RESULTS = new("DELETING_RESULTS");
    public static readonly ConfigRuleState EVALUATING = new("EVALUATING");

    public static implicit operator ConfigRuleState(string value) => FindValue(value);

    public static ConfigRuleState FindValue(string value) => FindValue<ConfigRuleState>(value);
}

public class EvaluationMode(string value) : ConstantClass(value)
{
    public static readonly EvaluationMode DETECTIVE = new("DETECTIVE");
    public static readonly EvaluationMode PROACTIVE = new("PROACTIVE");

    public static implicit operator EvaluationMode(string value) => FindValue(value);

    public static EvaluationMode FindValue(string value) => FindValue<EvaluationMode>(value);
}

public class EventSource(string value) : ConstantClass(value)
{
    public static readonly EventSource aws_config = new("aws.config");

    public static implicit operator EventSource(string value) => FindValue(value);

    public static EventSource FindValue(string value) => FindValue<EventSource>(value);
}

public class MaximumExecutionFrequency(string value) : ConstantClass(value)
{
    public static readonly MaximumExecutionFrequency One_Hour = new("One_Hour");
    public static readonly MaximumExecutionFrequency Three_Hours = new("Three_Hours");
    public static readonly MaximumExecutionFrequency Six_Hours = new("Six_Hours");
    public static readonly MaximumExecutionFrequency Twelve_Hours = new("Twelve_Hours");
    public static readonly MaximumExecutionFrequency TwentyFour_Hours = new("TwentyFour_Hours");

    public static implicit operator MaximumExecutionFrequency(string value) => FindValue(value);

    public static MaximumExecutionFrequency FindValue(string value) => FindValue<MaximumExecutionFrequency>(value);
}

public class MessageType(string value) : ConstantClass(value)
{
    public static readonly MessageType ConfigurationItemChangeNotification = new("ConfigurationItemChangeNotification");
    public static readonly MessageType ConfigurationSnapshotDeliveryCompleted = new("ConfigurationSnapshotDeliveryCompleted");
    public static readonly MessageType ScheduledNotification = new("ScheduledNotification");
    public static readonly MessageType OversizedConfigurationItemChangeNotification = new("OversizedConfigurationItemChangeNotification");

    public static implicit operator MessageType(string value) => FindValue(value);

    public static MessageType FindValue(string value) => FindValue<MessageType>(value);
}

public class Owner(string value) : ConstantClass(value)
{
    public static readonly Owner CUSTOM_LAMBDA = new("CUSTOM_LAMBDA");
    public static readonly Owner AWS = new("AWS");
    public static readonly Owner CUSTOM_POLICY = new("CUSTOM_POLICY");

    public static implicit operator Owner(string value) => FindValue(value);

    public static Owner FindValue(string value) => FindValue<Owner>(value);
}

public class RecorderStatus(string value) : ConstantClass(value)
{
    public static readonly RecorderStatus Pending = new("Pending");
    public static readonly RecorderStatus Success = new("Success");
    public static readonly RecorderStatus Failure = new("Failure");
    public static readonly RecorderStatus NotApplicable = new("NotApplicable");

    public static implicit operator RecorderStatus(string value) => FindValue(value);

    public static RecorderStatus FindValue(string value) => FindValue<RecorderStatus>(value);
}

public class RecordingFrequency(string value) : ConstantClass(value)
{
    public static readonly RecordingFrequency CONTINUOUS = new("CONTINUOUS");
    public static readonly RecordingFrequency DAILY = new("DAILY");

    public static implicit operator RecordingFrequency(string value) => FindValue(value);

    public static RecordingFrequency FindValue(string value) => FindValue<RecordingFrequency>(value);
}

public class RecordingScope(string value) : ConstantClass(value)
{
    public static readonly RecordingScope INTERNAL = new("INTERNAL");
    public static readonly RecordingScope PAID = new("PAID");

    public static implicit operator RecordingScope(string value) => FindValue(value);

    public static RecordingScope FindValue(string value) => FindValue<RecordingScope>(value);
}

public class RecordingStrategyType(string value) : ConstantClass(value)
{
    public static readonly RecordingStrategyType ALL_SUPPORTED_RESOURCE_TYPES = new("ALL_SUPPORTED_RESOURCE_TYPES");
    public static readonly RecordingStrategyType INCLUSION_BY_RESOURCE_TYPES = new("INCLUSION_BY_RESOURCE_TYPES");
    public static readonly RecordingStrategyType EXCLUSION_BY_RESOURCE_TYPES = new("EXCLUSION_BY_RESOURCE_TYPES");

    public static implicit operator RecordingStrategyType(string value) => FindValue(value);

    public static RecordingStrategyType FindValue(string value) => FindValue<RecordingStrategyType>(value);
}

/// <summary>A type of resource as CloudFormation names it, such as <c>AWS::Lambda::Function</c>; the original has a constant for each.</summary>
public class ResourceType(string value) : ConstantClass(value)
{
    public static implicit operator ResourceType(string value) => FindValue(value);

    public static ResourceType FindValue(string value) => FindValue<ResourceType>(value);
}
