using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Watch;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

/// <summary>What watches production, in each region of the Background.</summary>
[Binding]
public sealed class WatchSteps(EstateInFeature estate, ProductionVerifier production)
{
    [Then("AWS Config records every type of resource in each region")]
    public async Task RegionsAreRecorded() => (await production.VerifyEach(estate.Regions, region => new RegionIsRecorded(region))).Should().Hold();

    [Then("AWS Config records users, groups, roles and policies in one of the regions")]
    public async Task IamIsRecorded() => (await production.Verify(new IamIsRecorded(estate.Regions))).Should().Hold();

    [Then("GuardDuty watches each region")]
    public async Task GuardDutyIsOn() => (await production.VerifyEach(estate.Regions, region => new GuardDutyIsOn(region))).Should().Hold();

    [Then("GuardDuty has on in each region")]
    public async Task GuardDutyProtects(DataTable table) => (await production.VerifyEach(
        estate.InEachRegion(table.Rows(["protection"], row => Protection.Parse(row["protection"]))),
        pair => new GuardDutyProtects(pair.Region, pair.Row))).Should().Hold();

    [Then("Security Hub checks each region by")]
    public async Task StandardIsOn(DataTable table) => (await production.VerifyEach(
        estate.InEachRegion(table.Rows(["standard"], row => row["standard"])),
        pair => new StandardIsOn(pair.Region, pair.Row))).Should().Hold();

    [Then("in each region AWS Config has the rule {string}, and everything complies with it")]
    public async Task ConfigRuleHolds(string rule) => (await production.VerifyEach(estate.Regions, region => new ConfigRuleHolds(region, rule))).Should().Hold();

    [Then("each VPC of each region, the default one too, has a flow log of all or of rejected traffic, and it is delivered")]
    public async Task VpcsHaveFlowLogs() => (await production.VerifyEach(estate.Regions, region => new VpcsHaveFlowLogs(region))).Should().Hold();
}
