namespace Avesa.Validation.Emulator.Model;

/// <summary>A CloudWatch alarm on one metric. Nothing evaluates it: its state is what it is made with.</summary>
public sealed class MetricAlarm
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The description; may be null.</summary>
    public string? Description { get; set; }

    /// <summary>What is measured.</summary>
    public required MetricKey Metric { get; set; }

    /// <summary>Average, Sum, Maximum, …</summary>
    public string Statistic { get; set; } = "Sum";

    /// <summary>Seconds of one datapoint.</summary>
    public int Period { get; set; } = 300;

    /// <summary>How many datapoints are looked at.</summary>
    public int EvaluationPeriods { get; set; } = 1;

    /// <summary>What they are compared with.</summary>
    public double Threshold { get; set; }

    /// <summary>GreaterThanThreshold, …</summary>
    public string ComparisonOperator { get; set; } = "GreaterThanThreshold";

    /// <summary>missing, notBreaching, breaching or ignore.</summary>
    public string TreatMissingData { get; set; } = "missing";

    /// <summary>Whether a change of state does anything.</summary>
    public bool ActionsEnabled { get; set; } = true;

    /// <summary>ARNs of what is told when the state becomes ALARM.</summary>
    public List<string> AlarmActions { get; } = [];

    /// <summary>ARNs of what is told when the state becomes OK.</summary>
    public List<string> OkActions { get; } = [];

    /// <summary>OK, ALARM or INSUFFICIENT_DATA.</summary>
    public string State { get; set; } = "OK";

    /// <summary>Since when.</summary>
    public DateTimeOffset StateSince { get; set; }

    /// <summary>When it was last configured.</summary>
    public DateTimeOffset Configured { get; init; }
}
