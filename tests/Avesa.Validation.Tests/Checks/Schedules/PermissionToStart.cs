using Avesa.Validation.Checks.Schedules;
using Avesa.Validation.Emulator.Hosting;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Schedules;

public sealed class PermissionToStart : IClassFixture<EmulatedMigration>
{
    private const string Events = """{"Service":"events.amazonaws.com"}""";
    private static readonly SchedulesMayInvoke Check = new("ingest");

    private readonly EmulatedMigration migration;
    private readonly Emulated.Function function;

    public PermissionToStart(EmulatedMigration migration)
    {
        this.migration = migration;
        migration.Production.Rules.Clear();
        migration.Production.Schedules.Clear();
        function = migration.Production.AddFunction();
    }

    [Fact]
    public async Task Is_held_by_the_functions_policy_for_the_rule()
    {
        var rule = Rule();
        function.Policy = Permitting(Events, $$"""{"ArnLike":{"AWS:SourceArn":"{{rule.Arn}}"} }""");
        (await migration.OfProduction(Check)).ShouldBeHeld("the function's resource policy lets events.amazonaws.com act for r.");
    }

    [Fact]
    public async Task Is_broken_without_a_policy()
    {
        Rule();
        (await migration.OfProduction(Check)).ShouldBeBroken((function.Arn, "no statement that does"));
    }

    [Fact]
    public async Task Is_broken_by_a_policy_for_another_rule()
    {
        Rule();
        function.Policy = Permitting(Events, """{"ArnLike":{"AWS:SourceArn":"arn:aws:events:us-east-1:987654321098:rule/another"}}""");
        (await migration.OfProduction(Check)).ShouldBeBroken((function.Arn, "no statement that does"));
    }

    [Fact]
    public async Task Is_broken_by_a_policy_for_another_service()
    {
        Rule();
        function.Policy = Permitting("""{"Service":"s3.amazonaws.com"}""");
        (await migration.OfProduction(Check)).ShouldBeBroken((function.Arn, "no statement that does"));
    }

    [Fact]
    public async Task Is_broken_by_a_denial()
    {
        Rule();
        function.Policy = PolicyTexts.Policy(PolicyTexts.Of("Allow", Events, "\"lambda:InvokeFunction\""), PolicyTexts.Of("Deny", "\"*\"", "\"lambda:InvokeFunction\""));
        (await migration.OfProduction(Check)).ShouldBeBroken((function.Arn, "a denial in \"Deny\""));
    }

    [Fact]
    public async Task Is_unproven_under_an_unknown_condition()
    {
        Rule();
        function.Policy = Permitting(Events, """{"StringEquals":{"aws:SourceOrgID":"o-1"}}""");
        (await migration.OfProduction(Check)).ShouldBeUnproven("hangs on the condition of \"Allow\"");
    }

    [Fact]
    public async Task Is_held_by_the_role_of_a_schedule()
    {
        Schedule();
        (await migration.OfProduction(Check)).ShouldBeHeld("default/s may start ingest with scheduler (simulated).");
    }

    [Fact]
    public async Task Is_broken_when_Scheduler_may_not_assume_the_role()
    {
        var role = migration.Production.Roles[Schedule()];
        role.TrustPolicy = PolicyTexts.Trust("events.amazonaws.com");
        (await migration.OfProduction(Check)).ShouldBeBroken((role.Arn, "no statement that does"));
    }

    [Fact]
    public async Task Is_held_when_the_role_trusts_Scheduler_for_the_schedules_group()
    {
        migration.Production.Roles[Schedule()].TrustPolicy = PolicyTexts.Trust("scheduler.amazonaws.com", """{"ArnEquals":{"aws:SourceArn":"arn:aws:scheduler:us-east-1:987654321098:schedule-group/default"}}""");
        (await migration.OfProduction(Check)).ShouldBeHeld("lets scheduler.amazonaws.com act for default/s");
    }

    [Fact]
    public async Task Is_broken_when_the_role_trusts_Scheduler_for_the_schedule_itself()
    {
        var role = migration.Production.Roles[Schedule()];
        role.TrustPolicy = PolicyTexts.Trust("scheduler.amazonaws.com", """{"ArnEquals":{"aws:SourceArn":"arn:aws:scheduler:us-east-1:987654321098:schedule/default/s"}}""");
        (await migration.OfProduction(Check)).ShouldBeBroken((role.Arn, "no statement that does"));
    }

    [Fact]
    public async Task Is_unproven_when_the_role_denies_under_an_unknown_condition()
    {
        var role = migration.Production.Roles[Schedule()];
        role.InlinePolicies["other"] = PolicyTexts.Policy(PolicyTexts.Deny("\"lambda:*\"", condition: """{"StringEquals":{"aws:SourceVpc":"vpc-1"}}"""));
        (await migration.OfProduction(Check)).ShouldBeUnproven("hangs on a denial in the inline policy other");
    }

    [Fact]
    public async Task Is_broken_when_the_role_may_not_invoke()
    {
        var role = migration.Production.Roles[Schedule()];
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("\"lambda:InvokeFunction\"", $"\"{function.Arn}-2\""));
        (await migration.OfProduction(Check)).ShouldBeBroken((role.Arn, "implicitDeny"));
    }

    [Fact]
    public async Task Is_unproven_when_the_role_may_invoke_under_an_unknown_condition()
    {
        var role = migration.Production.Roles[Schedule()];
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("\"lambda:*\"", condition: """{"StringEquals":{"aws:SourceVpc":"vpc-1"}}"""));
        (await migration.OfProduction(Check)).ShouldBeUnproven("hangs on aws:SourceVpc");
    }

    [Fact]
    public async Task Is_broken_when_the_role_does_not_exist()
    {
        migration.Production.Roles.Remove(Schedule(), out _);
        (await migration.OfProduction(Check)).ShouldBeBroken((migration.Production.ArnOf("scheduler", "schedule/default/s"), "none"));
    }

    [Fact]
    public async Task Is_unproven_without_any_schedule() =>
        (await migration.OfProduction(Check)).ShouldBeUnproven("The production account has no schedule for ingest");

    [Fact]
    public async Task Is_unproven_when_a_rule_is_deleted_while_it_is_read()
    {
        Rule();
        var gone = new AwsError("ResourceNotFoundException", "Rule r does not exist on EventBus default.");
        (await migration.While(migration.Production, "events:ListTargetsByRule", gone, () => migration.OfProduction(Check))).ShouldBeUnproven("has no schedule for ingest");
    }

    [Theory]
    [InlineData("lambda:GetPolicy")]
    [InlineData("iam:GetRole")]
    [InlineData("iam:SimulatePrincipalPolicy")]
    [InlineData("events:ListRules")]
    [InlineData("scheduler:ListSchedules")]
    public async Task Is_unproven_when_unreadable(string operation)
    {
        Rule();
        Schedule();
        function.Policy = Permitting(Events);
        (await migration.Without(migration.Production, operation, () => migration.OfProduction(Check))).ShouldBeUnproven(operation);
    }

    private Emulated.EventRule Rule() => migration.Production.AddRule("r", "rate(1 hour)", function.Arn);

    private string Schedule()
    {
        migration.Production.AddSchedule("s", "rate(1 hour)", function.Arn);
        return "scheduler";
    }

    private string Permitting(string principal, string? condition = null) =>
        PolicyTexts.Policy(PolicyTexts.Of("Allow", principal, "\"lambda:InvokeFunction\"", $"\"{function.Arn}\"", condition));
}
