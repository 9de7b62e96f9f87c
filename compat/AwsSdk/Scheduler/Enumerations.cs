using Amazon.Runtime;

namespace Amazon.Scheduler;

public class ActionAfterCompletion(string value) : ConstantClass(value)
{
    public static readonly ActionAfterCompletion NONE = new("NONE");
    public static readonly ActionAfterCompletion DELETE = new("DELETE");

    public static implicit operator ActionAfterCompletion(string value) => FindValue(value);

    public static ActionAfterCompletion FindValue(string value) => FindValue<ActionAfterCompletion>(value);
}

public class FlexibleTimeWindowMode(string value) : ConstantClass(value)
{
    public static readonly FlexibleTimeWindowMode OFF = new("OFF");
    public static readonly FlexibleTimeWindowMode FLEXIBLE = new("FLEXIBLE");

    public static implicit operator FlexibleTimeWindowMode(string value) => FindValue(value);

    public static FlexibleTimeWindowMode FindValue(string value) => FindValue<FlexibleTimeWindowMode>(value);
}

public class ScheduleGroupState(string value) : ConstantClass(value)
{
    public static readonly ScheduleGroupState ACTIVE = new("ACTIVE");
    public static readonly ScheduleGroupState DELETING = new("DELETING");

    public static implicit operator ScheduleGroupState(string value) => FindValue(value);

    public static ScheduleGroupState FindValue(string value) => FindValue<ScheduleGroupState>(value);
}

public class ScheduleState(string value) : ConstantClass(value)
{
    public static readonly ScheduleState ENABLED = new("ENABLED");
    public static readonly ScheduleState DISABLED = new("DISABLED");

    public static implicit operator ScheduleState(string value) => FindValue(value);

    public static ScheduleState FindValue(string value) => FindValue<ScheduleState>(value);
}
