using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Watch;

/// <summary>
/// Each VPC of the region has a flow log at least of what was rejected, and it is delivered. The default VPC is one: it has public subnets from the
/// start, and whoever starts something without naming a network gets it. Where there is no VPC there is nothing to log.
/// </summary>
/// <param name="Region">For example <c>us-east-1</c>.</param>
/// <remarks>https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-6</remarks>
public sealed record VpcsHaveFlowLogs(string Region) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var vpcs = await account.Networks.Vpcs(Region);
        if (vpcs.Count == 0)
        {
            return new Held($"{account.Id} has no VPC in {Region}, not even the default one, so there is no traffic to log.", Proof.Read);
        }

        var logs = await account.Networks.FlowLogs(Region);
        return Verdict.Judge(
            Proof.Read,
            [.. vpcs.SelectMany(vpc => Lacks(vpc, logs))],
            $"Each of the {vpcs.Count} VPCs of {account.Id} in {Region} has a flow log that is delivered ({string.Join(", ", vpcs.Select(Named))}).",
            $"Not every VPC of {account.Id} in {Region} has a flow log.");
    }

    private static string Named(VpcFacts vpc) => vpc.IsDefault ? $"{vpc.Id}, the default one" : vpc.Id;

    private IEnumerable<Finding> Lacks(VpcFacts vpc, IReadOnlyList<FlowLogFacts> logs)
    {
        var own = logs.Where(log => log.Resource == vpc.Id).ToList();
        return own.Exists(log => log is { Traffic: "ALL" or "REJECT", Delivers: true })
            ? []
            : [
                new Finding(
                    Named(vpc),
                    "a flow log of all or of rejected traffic, delivered",
                    own.Count == 0 ? "none" : string.Join(", ", own.Select(log => log.Delivers ? $"{log.Id} of {log.Traffic} alone" : $"{log.Id}, not delivered ({log.Error ?? "no reason"})")),
                    vpc.IsDefault ? $"Create one, or delete the default VPC if nothing is in it ({Region})." : $"aws ec2 create-flow-logs --resource-type VPC --resource-ids {vpc.Id} --traffic-type ALL --region {Region} …"),
            ];
    }
}
