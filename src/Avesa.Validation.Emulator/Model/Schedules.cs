namespace Avesa.Validation.Emulator.Model;

/// <summary>A target of an EventBridge rule.</summary>
/// <param name="Id">Unique in the rule.</param>
/// <param name="Arn">What is called.</param>
/// <param name="Input">The event that is sent instead of the rule's own; null for that one.</param>
/// <param name="RoleArn">The role that EventBridge assumes; null where the target's resource policy admits EventBridge, as a function's does.</param>
/// <param name="Others">Further members of the target as PutTargets brought them (RetryPolicy, DeadLetterConfig, …), a JSON object; null for none.</param>
public sealed record RuleTarget(string Id, string Arn, string? Input = null, string? RoleArn = null, string? Others = null);

/// <summary>An EventBridge rule on the default bus: scheduled, or matching a pattern.</summary>
public sealed class EventRule
{
    /// <summary>The name; CloudFormation prefixes it with the stack's.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary><c>rate(…)</c> or <c>cron(…)</c>; null for a pattern rule.</summary>
    public string? ScheduleExpression { get; set; }

    /// <summary>The event pattern; null for a scheduled rule.</summary>
    public string? EventPattern { get; set; }

    /// <summary>ENABLED or DISABLED.</summary>
    public string State { get; set; } = "ENABLED";

    /// <summary>The description; may be null.</summary>
    public string? Description { get; set; }

    /// <summary>The role that calls targets without one of their own; null for none.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The targets, up to five. Whoever reads or writes them while the emulator serves holds a lock on this list.</summary>
    public List<RuleTarget> Targets { get; } = [];
}

/// <summary>An EventBridge Scheduler schedule.</summary>
public sealed class Schedule
{
    /// <summary>The group, <c>default</c> unless given. A group exists when a schedule is in it; the default one always.</summary>
    public string Group { get; init; } = "default";

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary><c>rate(…)</c>, <c>cron(…)</c> or <c>at(…)</c>.</summary>
    public required string Expression { get; set; }

    /// <summary>The IANA time zone of the expression.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Before it the schedule does not run; null for no such bound.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>After it the schedule does not run; null for no such bound.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>Minutes that a run may be late; null for a window that is off.</summary>
    public int? FlexibleWindowMinutes { get; set; }

    /// <summary>ENABLED or DISABLED.</summary>
    public string State { get; set; } = "ENABLED";

    /// <summary>The description; may be null.</summary>
    public string? Description { get; set; }

    /// <summary>The target's ARN.</summary>
    public required string TargetArn { get; set; }

    /// <summary>The role that Scheduler assumes to call the target.</summary>
    public required string RoleArn { get; set; }

    /// <summary>The input; null when the default event is sent.</summary>
    public string? Input { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>When it last changed; null when never since it was created.</summary>
    public DateTimeOffset? Modified { get; set; }
}
