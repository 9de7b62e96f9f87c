using Avesa.Validation.Checks.Schedules;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Schedules;

public sealed class ScheduleSinceTheCutover : IClassFixture<EmulatedMigration>
{
    private static readonly ScheduleStartedFunction Check = new("ingest");

    private readonly EmulatedMigration migration;
    private readonly Emulated.Account production;
    private readonly Emulated.EventRule rule;

    public ScheduleSinceTheCutover(EmulatedMigration migration)
    {
        this.migration = migration;
        production = migration.Production;
        production.Metrics.Clear();
        production.Schedules.Clear();
        rule = production.AddRule("r", "rate(1 hour)", production.ArnOf("lambda", "function:ingest"));
        migration.CutoverAt = DateTimeOffset.UtcNow.AddHours(-2);
    }

    private static DateTimeOffset AnHourAgo => DateTimeOffset.UtcNow.AddHours(-1);

    [Fact]
    public async Task Is_held_when_the_rule_started_it_and_it_ran()
    {
        production.Measured("AWS/Events", "Invocations", "RuleName", "r", AnHourAgo, 2);
        production.Measured("AWS/Lambda", "Invocations", "FunctionName", "ingest", AnHourAgo, 3);
        (await migration.OfBoth(Check)).ShouldBeHeld("r started ingest 2 times since");
    }

    [Fact]
    public async Task Is_held_by_Scheduler_and_says_how_finely_it_counts()
    {
        production.Rules.Clear();
        production.AddSchedule("s", "rate(1 hour)", rule.Targets[0].Arn, group: "avesa");
        production.Measured("AWS/Scheduler", "InvocationAttemptCount", "ScheduleGroup", "avesa", AnHourAgo, 2);
        production.Measured("AWS/Lambda", "Invocations", "FunctionName", "ingest", AnHourAgo, 2);
        (await migration.OfBoth(Check)).ShouldBeHeld("(attempts of the whole group avesa: Scheduler counts no finer)");
    }

    [Fact]
    public async Task Is_broken_when_due_and_only_run_by_hand()
    {
        production.Measured("AWS/Lambda", "Invocations", "FunctionName", "ingest", AnHourAgo, 5);
        (await migration.OfBoth(Check)).ShouldBeBroken((rule.Arn, "0 starts and 5 runs"));
    }

    [Fact]
    public async Task Is_broken_when_every_start_failed_and_it_ran_by_hand()
    {
        production.Measured("AWS/Events", "Invocations", "RuleName", "r", AnHourAgo, 2);
        production.Measured("AWS/Events", "FailedInvocations", "RuleName", "r", AnHourAgo, 2);
        production.Measured("AWS/Lambda", "Invocations", "FunctionName", "ingest", AnHourAgo, 1);
        (await migration.OfBoth(Check)).ShouldBeBroken((rule.Arn, "0 starts and 1 runs"));
    }

    [Fact]
    public async Task Is_broken_when_every_attempt_of_Scheduler_failed_and_it_ran_by_hand()
    {
        production.Rules.Clear();
        var schedule = production.AddSchedule("s", "rate(1 hour)", rule.Targets[0].Arn, group: "avesa");
        production.Measured("AWS/Scheduler", "InvocationAttemptCount", "ScheduleGroup", "avesa", AnHourAgo, 2);
        production.Measured("AWS/Scheduler", "TargetErrorCount", "ScheduleGroup", "avesa", AnHourAgo, 2);
        production.Measured("AWS/Lambda", "Invocations", "FunctionName", "ingest", AnHourAgo, 1);
        (await migration.OfBoth(Check)).ShouldBeBroken((schedule.Arn, "0 starts and 1 runs"));
    }

    [Fact]
    public async Task Is_broken_when_started_and_never_run()
    {
        production.Measured("AWS/Events", "Invocations", "RuleName", "r", AnHourAgo, 2);
        (await migration.OfBoth(Check)).ShouldBeBroken((rule.Arn, "2 starts and 0 runs"));
    }

    [Fact]
    public async Task Is_broken_by_starts_before_the_cutover_alone()
    {
        production.Measured("AWS/Events", "Invocations", "RuleName", "r", DateTimeOffset.UtcNow.AddHours(-4), 2);
        production.Measured("AWS/Lambda", "Invocations", "FunctionName", "ingest", DateTimeOffset.UtcNow.AddHours(-4), 2);
        (await migration.OfBoth(Check)).ShouldBeBroken((rule.Arn, "0 starts and 0 runs"));
    }

    [Fact]
    public async Task Is_unproven_before_its_first_run_is_due()
    {
        migration.CutoverAt = DateTimeOffset.UtcNow.AddMinutes(-61);
        (await migration.OfBoth(Check)).ShouldBeUnproven("r has not started ingest yet; its first run shows by");
    }

    [Fact]
    public async Task Is_unproven_when_its_expression_is_not_understood()
    {
        rule.ScheduleExpression = "cron(0 6 ? * MON *)";
        (await migration.OfBoth(Check)).ShouldBeUnproven("when its expression cron(0 6 ? * MON *) is due is not known here");
    }

    [Fact]
    public async Task Is_unproven_when_the_cutover_is_to_come()
    {
        migration.CutoverAt = DateTimeOffset.UtcNow.AddHours(3);
        (await migration.OfBoth(Check)).ShouldBeUnproven("AVESA_CUTOVER_AT");
    }

    [Fact]
    public async Task Is_unproven_when_nobody_said_when_the_cutover_was()
    {
        migration.CutoverAt = null;
        (await migration.OfBoth(Check)).ShouldBeUnproven("AVESA_CUTOVER_AT");
    }

    [Fact]
    public async Task Is_unproven_without_a_schedule()
    {
        production.Rules.Clear();
        (await migration.OfBoth(Check)).ShouldBeUnproven("The production account has no schedule for ingest");
    }

    [Theory]
    [InlineData("monitoring:GetMetricData")]
    [InlineData("events:ListRules")]
    public async Task Is_unproven_when_unreadable(string operation) =>
        (await migration.Without(production, operation, () => migration.OfBoth(Check))).ShouldBeUnproven(operation.Split(':')[1]);
}
