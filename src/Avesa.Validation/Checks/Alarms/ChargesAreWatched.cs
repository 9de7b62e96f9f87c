using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Alarms;

/// <summary>
/// An alarm, whatever its name and amount, watches what the account is charged in all, has data, and somebody hears it. Metrics of billing are in one
/// region alone, and only once the account receives billing alerts.
/// </summary>
/// <param name="Region">For example <c>us-east-1</c>, the only one with metrics of billing.</param>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/monitor_estimated_charges_with_cloudwatch.html</remarks>
public sealed record ChargesAreWatched(string Region) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var all = await account.Alarms.All(Region);
        var alarms = all.Where(IsOfAllCharges).ToList();
        if (alarms.Count == 0)
        {
            return new Broken(
                $"No alarm of {account.Id} in {Region} watches what it is charged.",
                Proof.Read,
                [new Finding($"AWS/Billing EstimatedCharges in {Region}", "an alarm on the charges in all", $"none among {all.Count} alarms", "Put the alarm of plan 8.2 now, and let the account receive billing alerts in its billing preferences.")]);
        }

        // One that works is enough.
        var verdicts = await Task.WhenAll(alarms.Select(async alarm => Verdict.Worst([await AlarmHearing.Judge(account, alarm), await new AlarmHasData(alarm.Name, Region).Run(account, cancellationToken)], "")));
        return verdicts.FirstOrDefault(verdict => verdict is Held) ?? Verdict.Worst(verdicts, "");
    }

    // With a further dimension it would be the charges of one service or of one member of an organization.
    private static bool IsOfAllCharges(AlarmFacts alarm) =>
        alarm is { Namespace: "AWS/Billing", Metric: "EstimatedCharges", Comparison: "GreaterThanThreshold" or "GreaterThanOrEqualToThreshold" }
        && alarm.Dimensions.StartsWith("Currency=", StringComparison.Ordinal) && !alarm.Dimensions.Contains(',', StringComparison.Ordinal);
}
