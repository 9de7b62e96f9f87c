using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Monitoring;

/// <summary>A widget of the dashboard shows a metric of the function.</summary>
/// <param name="Dashboard">The dashboard.</param>
/// <param name="Metric">A metric of AWS/Lambda, for example Invocations.</param>
/// <param name="Function">The function.</param>
public sealed record DashboardShowsMetric(string Dashboard, string Metric, string Function) : ICheck
{
    private const string Deploy = "Deploy the cross-account monitoring stack (plan 5.1) again.";

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        if (await account.CloudWatch.Dashboard(Dashboard) is not { } body)
        {
            return new Broken($"The {account.Side} account has no dashboard {Dashboard}.", Proof.Read, [new Finding(Dashboard, "a dashboard of exactly this name", "none", Deploy)]);
        }

        var shown = DashboardBody.Metrics(body, account.Id, account.Region);
        var wanted = new ShownMetric("AWS/Lambda", Metric, $"FunctionName={Function}");
        return shown.Contains(wanted)
            ? new Held($"{Dashboard} shows {Metric} of {Function} (one of {shown.Count} metrics of its widgets).", Proof.Read)
            : new Broken(
                $"{Dashboard} does not show {Metric} of {Function}.",
                Proof.Read,
                [new Finding(Dashboard, $"a widget with {wanted}", shown.Count == 0 ? "no metric of this account and region" : $"{shown.Count} others, such as {shown[0]}", Deploy)]);
    }
}
