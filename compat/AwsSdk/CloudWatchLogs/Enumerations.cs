using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

public class DataProtectionStatus(string value) : ConstantClass(value)
{
    public static readonly DataProtectionStatus ACTIVATED = new("ACTIVATED");
    public static readonly DataProtectionStatus DELETED = new("DELETED");
    public static readonly DataProtectionStatus ARCHIVED = new("ARCHIVED");
    public static readonly DataProtectionStatus DISABLED = new("DISABLED");

    public static implicit operator DataProtectionStatus(string value) => FindValue(value);

    public static DataProtectionStatus FindValue(string value) => FindValue<DataProtectionStatus>(value);
}

public class LogGroupClass(string value) : ConstantClass(value)
{
    public static readonly LogGroupClass STANDARD = new("STANDARD");
    public static readonly LogGroupClass INFREQUENT_ACCESS = new("INFREQUENT_ACCESS");
    public static readonly LogGroupClass DELIVERY = new("DELIVERY");

    public static implicit operator LogGroupClass(string value) => FindValue(value);

    public static LogGroupClass FindValue(string value) => FindValue<LogGroupClass>(value);
}

public class OrderBy(string value) : ConstantClass(value)
{
    public static readonly OrderBy LogStreamName = new("LogStreamName");
    public static readonly OrderBy LastEventTime = new("LastEventTime");

    public static implicit operator OrderBy(string value) => FindValue(value);

    public static OrderBy FindValue(string value) => FindValue<OrderBy>(value);
}
