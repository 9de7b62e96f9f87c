using System.Globalization;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Alarms;

/// <summary>What an alarm is planned to be.</summary>
/// <param name="Metric">Namespace and name: <c>AWS/Billing EstimatedCharges</c>.</param>
/// <param name="Dimensions"><c>Currency=USD</c>; several joined by commas.</param>
/// <param name="Raised">Statistic, comparison and threshold: <c>Maximum GreaterThanThreshold 1000</c>.</param>
/// <param name="Periods">Evaluation periods and their seconds: <c>1 x 86400</c>.</param>
/// <param name="Action">The name of the topic that it tells.</param>
public sealed record PlannedAlarm(string Metric, string Dimensions, string Raised, string Periods, string Action);

/// <summary>The alarm of that name is, member by member, what the plan writes. Where metrics live in one region only, it has to be asked there.</summary>
/// <param name="Name">The name.</param>
/// <param name="Region">For example <c>us-east-1</c>, the only one with metrics of billing.</param>
/// <param name="Planned">What it is planned to be.</param>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/monitor_estimated_charges_with_cloudwatch.html</remarks>
public sealed record AlarmIsAsPlanned(string Name, string Region, PlannedAlarm Planned) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfAlarm(Name, Region, alarm => Task.FromResult(Verdict.Judge(
        Proof.Read,
        [
            .. Finding.Unless(alarm.Arn, $"metric {Planned.Metric}", $"metric {alarm.Namespace} {alarm.Metric}", Remedy),
            .. Finding.Unless(alarm.Arn, $"dimensions {Planned.Dimensions}", $"dimensions {alarm.Dimensions}", Remedy),
            .. Finding.Unless(alarm.Arn, $"raised by {Planned.Raised}", $"raised by {alarm.Statistic} {alarm.Comparison} {Number(alarm.Threshold)}", Remedy),
            .. Finding.Unless(alarm.Arn, $"periods {Planned.Periods}", $"periods {alarm.EvaluationPeriods} x {Number(alarm.Period?.TotalSeconds)}", Remedy),
            .. alarm.ActionsEnabled ? Array.Empty<Finding>() : [new Finding(alarm.Arn, "actions enabled", "actions disabled", $"aws cloudwatch enable-alarm-actions --alarm-names {Name} --region {Region}")],
            .. alarm.Actions.Contains(Topic(account)) ? Array.Empty<Finding>() : [new Finding(alarm.Arn, $"the action {Topic(account)}", alarm.Actions.Count == 0 ? "none" : string.Join(", ", alarm.Actions), Remedy)],
        ],
        $"The alarm {Name} in {Region} is as planned: {Planned.Metric} {{{Planned.Dimensions}}}, {Planned.Raised}, {Planned.Periods} s, to {Planned.Action}.",
        $"The alarm {Name} in {Region} is not what the plan writes.")));

    private const string Remedy = "Put the alarm again as the plan writes it (8.2).";

    private string Topic(Account account) => $"arn:aws:sns:{Region}:{account.Id}:{Planned.Action}";

    private static string Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "none";
}
