namespace Avesa.Validation.Inventory;

/// <summary>An alarm on one metric, or on an expression, whose members of a metric are then null.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="Namespace">For example <c>AWS/Lambda</c>.</param>
/// <param name="Metric">For example <c>Errors</c>.</param>
/// <param name="Dimensions"><c>name=value</c>, joined by commas, in the order of their names.</param>
/// <param name="Statistic">For example <c>Maximum</c>; null for a percentile.</param>
/// <param name="Period">Of one datapoint.</param>
/// <param name="EvaluationPeriods">How many datapoints are looked at.</param>
/// <param name="Threshold">What they are compared with.</param>
/// <param name="Comparison">For example <c>GreaterThanThreshold</c>.</param>
/// <param name="ActionsEnabled">Whether a change of state does anything.</param>
/// <param name="Actions">ARNs of what is told when the state becomes ALARM.</param>
/// <param name="State"><c>OK</c>, <c>ALARM</c> or <c>INSUFFICIENT_DATA</c>.</param>
/// <param name="StateSince">Since when; an update of the reason alone does not count.</param>
public sealed record AlarmFacts(
    string Name,
    string Arn,
    string? Namespace,
    string? Metric,
    string Dimensions,
    string? Statistic,
    TimeSpan? Period,
    int? EvaluationPeriods,
    double? Threshold,
    string? Comparison,
    bool ActionsEnabled,
    IReadOnlyList<string> Actions,
    string State,
    DateTimeOffset StateSince);
