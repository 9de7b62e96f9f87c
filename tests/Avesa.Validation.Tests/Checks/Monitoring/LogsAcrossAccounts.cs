using Avesa.Validation.Checks.Monitoring;
using Avesa.Validation.Tests.Checks.Isolation;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Monitoring;

/// <summary>What the source may do with production's logs.</summary>
public sealed class LogsAcrossAccounts
{
    private const string Role = "monitoring";
    private const string Root = "arn:aws:iam::123456789012:root";

    private static readonly LogPoliciesAdmitOnly Policies = new(["logs:DescribeLogGroups", "logs:DescribeLogStreams"]);
    private static readonly SourceReadsLogs Reads = new(Role, TwinEstates.Function);

    [Fact]
    public async Task Are_held_without_any_policy()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfBoth(Policies)).ShouldBeHeld("0 resource policies of CloudWatch Logs in us-east-1 let the source do nothing beyond");
    }

    [Fact]
    public async Task Are_held_when_the_source_may_only_describe()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.LogResourcePolicies["cross"] = PolicyTexts.Policy(PolicyTexts.Of("Allow", $$"""{"AWS":"{{Root}}"}""", """["logs:DescribeLogGroups"]"""));
        (await migration.OfBoth(Policies)).ShouldBeHeld("1 resource policy");
    }

    [Theory]
    [InlineData($$"""{"AWS":"{{Root}}"}""", "\"logs:PutLogEvents\"", $"statement \"Allow\" lets AWS {Root} do logs:PutLogEvents")]
    [InlineData($$"""{"AWS":"{{Root}}"}""", "\"logs:Describe*\"", $"statement \"Allow\" lets AWS {Root} do logs:Describe*")]
    [InlineData("""{"AWS":"222222222222"}""", "\"logs:DescribeLogGroups\"", "statement \"Allow\" admits AWS 222222222222")]
    [InlineData("\"*\"", "\"logs:DescribeLogGroups\"", "statement \"Allow\" admits AWS *")]
    public async Task Are_broken_when_somebody_may_do_more(string principal, string actions, string observed)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.LogResourcePolicies["cross"] = PolicyTexts.Policy(PolicyTexts.Of("Allow", principal, actions));
        (await migration.OfBoth(Policies)).ShouldBeBroken(("log policy cross", observed));
    }

    [Fact]
    public async Task Are_unproven_when_policies_cannot_be_read()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, "logs:DescribeResourcePolicies");
        (await migration.OfBoth(Policies)).ShouldBeUnproven("logs:DescribeResourcePolicies");
    }

    [Fact]
    public async Task Are_held_when_the_source_read_an_event()
    {
        await using var migration = await Arranged(written: true);
        (await migration.OfBoth(Reads)).ShouldBeHeld("assumed arn:aws:iam::987654321098:role/monitoring and read an event of /aws/lambda/");
    }

    [Fact]
    public async Task Are_unproven_when_there_is_no_event_to_read()
    {
        await using var migration = await Arranged(written: false);
        (await migration.OfBoth(Reads)).ShouldBeUnproven("so nothing was read");
    }

    [Fact]
    public async Task Are_broken_when_the_role_may_not_read_them()
    {
        await using var migration = await Arranged(written: true);
        migration.Production.Roles[Role].InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("\"cloudwatch:*\""));
        (await migration.OfBoth(Reads)).Should().BeOfType<Avesa.Validation.Verdicts.Broken>().Which.Because.Should().Be("The source's identity can assume monitoring, but not read logs with it.");
    }

    [Fact]
    public async Task Are_unproven_when_the_function_is_unknown()
    {
        await using var migration = await Arranged(written: true);
        (await migration.OfBoth(Reads with { Function = "other" })).ShouldBeUnproven("There is no function other");
    }

    private static async Task<EmulatedMigration> Arranged(bool written)
    {
        var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Role, $$"""{"AWS":"{{Root}}"}""").InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("\"logs:*\""));
        var name = $"/aws/lambda/{TwinEstates.Function}";
        var group = new Emulated.LogGroup { Name = name, Arn = migration.Production.ArnOf("logs", $"log-group:{name}") };
        group.Stream("one", DateTimeOffset.UtcNow).Append(written ? [new Emulated.LogEvent(DateTimeOffset.UtcNow, "START")] : []);
        migration.Production.LogGroups[name] = group;
        return migration;
    }
}
