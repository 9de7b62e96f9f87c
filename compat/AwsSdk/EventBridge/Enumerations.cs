using Amazon.Runtime;

namespace Amazon.EventBridge;

public class RuleState(string value) : ConstantClass(value)
{
    public static readonly RuleState ENABLED = new("ENABLED");
    public static readonly RuleState DISABLED = new("DISABLED");
    public static readonly RuleState ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS = new("ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS");

    public static implicit operator RuleState(string value) => FindValue(value);

    public static RuleState FindValue(string value) => FindValue<RuleState>(value);
}
