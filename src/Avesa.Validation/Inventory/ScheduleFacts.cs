namespace Avesa.Validation.Inventory;

/// <summary>What starts functions by the clock: both kinds count, and one moment may use both.</summary>
public enum ScheduleKind
{
    /// <summary>A scheduled rule of EventBridge.</summary>
    Rule,

    /// <summary>A schedule of EventBridge Scheduler.</summary>
    Scheduler,
}

/// <summary>A schedule and one target of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name; a schedule's with its group, <c>default/nightly</c>.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="Expression">For example <c>rate(1 hour)</c>; of a schedule in another time zone than UTC, with it.</param>
/// <param name="Enabled">Whether it runs.</param>
/// <param name="TargetArn">What it starts.</param>
/// <param name="RoleArn">The role that it starts it with; null where the target's own policy permits it.</param>
public sealed record ScheduleFacts(ScheduleKind Kind, string Name, string Arn, string Expression, bool Enabled, string TargetArn, string? RoleArn)
{
    /// <summary>Whether the target is the function of that name, in whatever account, version or alias.</summary>
    public bool Starts(string function) =>
        TargetArn.Split(':') is ["arn", _, "lambda", _, _, "function", var name, ..] && name == function;

    /// <inheritdoc />
    public override string ToString() => $"{Name} ({Expression}, {(Enabled ? "enabled" : "disabled")})";
}
