using Amazon.EC2.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>A VPC.</summary>
/// <param name="Id">The id.</param>
/// <param name="IsDefault">Whether AWS made it with the account.</param>
public sealed record VpcFacts(string Id, bool IsDefault);

/// <summary>A flow log.</summary>
/// <param name="Id">The id.</param>
/// <param name="Resource">The id of the VPC, subnet or network interface.</param>
/// <param name="Traffic"><c>ALL</c>, <c>REJECT</c> or <c>ACCEPT</c>.</param>
/// <param name="Delivers">Whether its last delivery went well.</param>
/// <param name="Error">Why it did not; null when AWS gives no reason.</param>
public sealed record FlowLogFacts(string Id, string Resource, string Traffic, bool Delivers, string? Error);

/// <summary>Reads networks.</summary>
public sealed class NetworkReader(AccountConnection connection, Memo facts)
{
    /// <summary>The VPCs of a region, the default one among them.</summary>
    public Task<IReadOnlyList<VpcFacts>> Vpcs(string region) => facts.Once<IReadOnlyList<VpcFacts>>($"ec2:DescribeVpcs/{region}", async token =>
        await connection.In(region).Ec2.Paginators.DescribeVpcs(new DescribeVpcsRequest()).Vpcs
            .Select(vpc => new VpcFacts(vpc.VpcId, vpc.IsDefault.Required("DescribeVpcs: isDefault"))).ToListAsync(token));

    /// <summary>The flow logs of a region.</summary>
    public Task<IReadOnlyList<FlowLogFacts>> FlowLogs(string region) => facts.Once<IReadOnlyList<FlowLogFacts>>($"ec2:DescribeFlowLogs/{region}", async token =>
        await connection.In(region).Ec2.Paginators.DescribeFlowLogs(new DescribeFlowLogsRequest()).FlowLogs
            .Select(log => new FlowLogFacts(
                log.FlowLogId,
                log.ResourceId.Required("DescribeFlowLogs: resourceId"),
                log.TrafficType.Required("DescribeFlowLogs: trafficType").Value,
                log.DeliverLogsStatus is null or "SUCCESS",
                log.DeliverLogsErrorMessage)).ToListAsync(token));
}
