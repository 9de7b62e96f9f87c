using Amazon.Runtime;

namespace Amazon.SecurityHub;

public class ControlFindingGenerator(string value) : ConstantClass(value)
{
    public static readonly ControlFindingGenerator STANDARD_CONTROL = new("STANDARD_CONTROL");
    public static readonly ControlFindingGenerator SECURITY_CONTROL = new("SECURITY_CONTROL");

    public static implicit operator ControlFindingGenerator(string value) => FindValue(value);

    public static ControlFindingGenerator FindValue(string value) => FindValue<ControlFindingGenerator>(value);
}

public class StandardsControlsUpdatable(string value) : ConstantClass(value)
{
    public static readonly StandardsControlsUpdatable READY_FOR_UPDATES = new("READY_FOR_UPDATES");
    public static readonly StandardsControlsUpdatable NOT_READY_FOR_UPDATES = new("NOT_READY_FOR_UPDATES");

    public static implicit operator StandardsControlsUpdatable(string value) => FindValue(value);

    public static StandardsControlsUpdatable FindValue(string value) => FindValue<StandardsControlsUpdatable>(value);
}

public class StandardsStatus(string value) : ConstantClass(value)
{
    public static readonly StandardsStatus PENDING = new("PENDING");
    public static readonly StandardsStatus READY = new("READY");
    public static readonly StandardsStatus FAILED = new("FAILED");
    public static readonly StandardsStatus DELETING = new("DELETING");
    public static readonly StandardsStatus INCOMPLETE = new("INCOMPLETE");

    public static implicit operator StandardsStatus(string value) => FindValue(value);

    public static StandardsStatus FindValue(string value) => FindValue<StandardsStatus>(value);
}

public class StatusReasonCode(string value) : ConstantClass(value)
{
    public static readonly StatusReasonCode NO_AVAILABLE_CONFIGURATION_RECORDER = new("NO_AVAILABLE_CONFIGURATION_RECORDER");
    public static readonly StatusReasonCode MAXIMUM_NUMBER_OF_CONFIG_RULES_EXCEEDED = new("MAXIMUM_NUMBER_OF_CONFIG_RULES_EXCEEDED");
    public static readonly StatusReasonCode INTERNAL_ERROR = new("INTERNAL_ERROR");

    public static implicit operator StatusReasonCode(string value) => FindValue(value);

    public static StatusReasonCode FindValue(string value) => FindValue<StatusReasonCode>(value);
}
