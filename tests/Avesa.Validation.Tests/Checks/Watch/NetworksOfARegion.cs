using Avesa.Validation.Checks.Watch;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Tests.Checks.Identities;

namespace Avesa.Validation.Tests.Checks.Watch;

public sealed class NetworksOfARegion
{
    private static readonly VpcsHaveFlowLogs Check = new("us-east-1");

    [Fact]
    public async Task Are_held_where_there_is_none_which_the_evidence_says()
    {
        await using var migration = await People.Nobody();
        (await migration.OfProduction(Check)).ShouldBeHeld("987654321098 has no VPC in us-east-1, not even the default one");
    }

    [Theory]
    [InlineData("ALL")]
    [InlineData("REJECT")]
    public async Task Are_held_when_each_is_logged(string traffic)
    {
        await using var migration = await With(log => log.Traffic = traffic);
        (await migration.OfProduction(Check)).ShouldBeHeld("Each of the 1 VPCs of 987654321098 in us-east-1 has a flow log that is delivered (vpc-1, the default one).");
    }

    [Fact]
    public async Task Are_broken_when_another_is_not_logged()
    {
        await using var migration = await With(_ => { });
        migration.Production.In("us-east-1").Vpcs["vpc-2"] = new Vpc("vpc-2", "10.0.0.0/16", IsDefault: false);
        (await migration.OfProduction(Check)).ShouldBeBroken(("vpc-2", "none"));
    }

    [Fact]
    public async Task Are_broken_when_the_log_has_accepted_traffic_alone()
    {
        await using var migration = await With(log => log.Traffic = "ACCEPT");
        (await migration.OfProduction(Check)).ShouldBeBroken(("vpc-1, the default one", "fl-1 of ACCEPT alone"));
    }

    [Fact]
    public async Task Are_broken_when_the_log_is_not_delivered()
    {
        await using var migration = await With(log => (log.Delivery, log.DeliveryError) = ("FAILED", "Access error"));
        (await migration.OfProduction(Check)).ShouldBeBroken(("vpc-1, the default one", "fl-1, not delivered (Access error)"));
    }

    [Theory]
    [InlineData("ec2:DescribeVpcs")]
    [InlineData("ec2:DescribeFlowLogs")]
    public async Task Are_unproven_without(string operation)
    {
        await using var migration = await With(_ => { });
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }

    private static async Task<EmulatedMigration> With(Action<FlowLog> change)
    {
        var migration = await People.Nobody();
        var region = migration.Production.In("us-east-1");
        region.Vpcs["vpc-1"] = new Vpc("vpc-1", "172.31.0.0/16", IsDefault: true);
        region.FlowLogs["fl-1"] = new FlowLog { Id = "fl-1", ResourceId = "vpc-1" };
        region.FlowLogs["fl-2"] = new FlowLog { Id = "fl-2", ResourceId = "subnet-1" };
        change(region.FlowLogs["fl-1"]);
        return migration;
    }
}
