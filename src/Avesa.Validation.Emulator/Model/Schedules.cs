namespace Avesa.Validation.Emulator.Model;

/// <summary>A target of an EventBridge rule.</summary>
public sealed record RuleTarget(string Id, string Arn, string? Input = null, string? RoleArn = null);

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

    /// <summary>The targets.</summary>
    public List<RuleTarget> Targets { get; } = [];
}

/// <summary>An EventBridge Scheduler schedule.</summary>
public sealed class Schedule
{
    /// <summary>The group, <c>default</c> unless given.</summary>
    public string Group { get; init; } = "default";

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary><c>rate(…)</c>, <c>cron(…)</c> or <c>at(…)</c>.</summary>
    public required string Expression { get; set; }

    /// <summary>The IANA time zone of the expression.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>ENABLED or DISABLED.</summary>
    public string State { get; set; } = "ENABLED";

    /// <summary>The target's ARN.</summary>
    public required string TargetArn { get; set; }

    /// <summary>The role that Scheduler assumes to call the target.</summary>
    public required string RoleArn { get; set; }

    /// <summary>The input; null when the default event is sent.</summary>
    public string? Input { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; init; }
}
