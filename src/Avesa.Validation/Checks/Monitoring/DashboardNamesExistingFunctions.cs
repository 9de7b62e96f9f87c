using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Monitoring;

/// <summary>Every metric of a function that the dashboard shows is of a function that exists: CloudWatch draws an empty line for any other, which looks like silence.</summary>
/// <param name="Dashboard">The dashboard.</param>
public sealed record DashboardNamesExistingFunctions(string Dashboard) : ICheck
{
    private const string Name = "FunctionName=";
    private const string Deploy = "Correct the name in the monitoring stack (plan 5.1) and deploy it.";

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        if (await account.CloudWatch.Dashboard(Dashboard) is not { } body)
        {
            return new Broken($"The {account.Side} account has no dashboard {Dashboard}.", Proof.Read, [new Finding(Dashboard, "a dashboard of exactly this name", "none", Deploy)]);
        }

        var existing = await account.Lambda.FunctionNames();
        var named = DashboardBody.Metrics(body, account.Id, account.Region)
            .Where(metric => metric.Namespace == "AWS/Lambda")
            .SelectMany(metric => metric.Dimensions.Split(',').Where(dimension => dimension.StartsWith(Name, StringComparison.Ordinal)).Select(dimension => dimension[Name.Length..]))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return named.Count == 0
            ? new Broken($"{Dashboard} shows no function.", Proof.Read, [new Finding(Dashboard, "widgets with metrics of functions of this account and region", "none", Deploy)])
            : Verdict.Judge(
                Proof.Read,
                [.. named.Except(existing, StringComparer.Ordinal).Select(name => new Finding(Dashboard, "functions that exist", $"{name}, which does not", Deploy))],
                $"{Dashboard} shows {string.Join(", ", named)}, and {(named.Count == 1 ? "it exists" : "each of them exists")}.",
                $"{Dashboard} shows functions that do not exist.");
    }
}
