using Avesa.Validation.Checks.Schedules;

namespace Avesa.Validation.Tests.Checks.Schedules;

public sealed class ScheduledFunction : IClassFixture<EmulatedMigration>
{
    private const string Hourly = "rate(1 hour)";
    private static readonly FunctionHasSchedule Check = new("ingest", Hourly, MustBeEnabled: true);

    private readonly EmulatedMigration migration;
    private readonly string function;

    public ScheduledFunction(EmulatedMigration migration)
    {
        this.migration = migration;
        function = migration.Production.ArnOf("lambda", "function:ingest");
        migration.Production.Rules.Clear();
        migration.Production.Schedules.Clear();
    }

    [Fact]
    public async Task Is_held_by_a_rule()
    {
        migration.Production.AddRule("Stack-Hourly", Hourly, function);
        (await migration.OfProduction(Check)).ShouldBeHeld("ingest is started by Stack-Hourly (rate(1 hour), enabled) alone.");
    }

    [Fact]
    public async Task Is_held_by_a_schedule_of_Scheduler()
    {
        migration.Production.AddSchedule("hourly", Hourly, function, group: "avesa");
        (await migration.OfProduction(Check)).ShouldBeHeld("ingest is started by avesa/hourly (rate(1 hour), enabled) alone.");
    }

    [Fact]
    public async Task Is_held_by_a_rate_in_whatever_time_zone()
    {
        migration.Production.AddSchedule("hourly", Hourly, function).TimeZone = "America/New_York";
        (await migration.OfProduction(Check)).ShouldBeHeld("default/hourly");
    }

    [Fact]
    public async Task Is_held_by_a_schedule_that_calls_Invoke_itself()
    {
        migration.Production.AddSchedule("hourly", Hourly, "arn:aws:scheduler:::aws-sdk:lambda:invoke").Input = """{"FunctionName":"ingest"}""";
        (await migration.OfProduction(Check)).ShouldBeHeld("default/hourly");
    }

    [Fact]
    public async Task Is_broken_when_absent_however_similar_the_others_targets_are()
    {
        migration.Production.AddRule("other", Hourly, migration.Production.ArnOf("lambda", "function:ingest-2"));
        (await migration.OfProduction(Check)).ShouldBeBroken(("ingest", "no rule and no schedule with this target"));
    }

    [Fact]
    public async Task Is_broken_by_another_expression()
    {
        var rule = migration.Production.AddRule("r", "rate(2 hours)", function);
        (await migration.OfProduction(Check)).ShouldBeBroken((rule.Arn, "rate(2 hours)"));
    }

    [Fact]
    public async Task Is_broken_by_the_same_cron_expression_in_another_time_zone()
    {
        var schedule = migration.Production.AddSchedule("s", "cron(0 6 * * ? *)", function);
        schedule.TimeZone = "Asia/Tokyo";
        (await migration.OfProduction(Check with { Expression = "cron(0 6 * * ? *)" })).ShouldBeBroken((schedule.Arn, "cron(0 6 * * ? *) Asia/Tokyo"));
    }

    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:987654321098:function:ingest:live")]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:ingest")]
    [InlineData("arn:aws:lambda:eu-west-1:987654321098:function:ingest")]
    public async Task Is_broken_by_a_target_that_is_not_the_function_itself(string target)
    {
        var rule = migration.Production.AddRule("r", Hourly, target);
        (await migration.OfProduction(Check)).ShouldBeBroken((rule.Arn, $"target {target}"));
    }

    [Fact]
    public async Task Is_broken_by_a_second_schedule_of_the_other_kind()
    {
        migration.Production.AddRule("r", Hourly, function);
        var second = migration.Production.AddSchedule("s", Hourly, function);
        (await migration.OfProduction(Check)).ShouldBeBroken((second.Arn, "2, of which this is one"));
    }

    [Fact]
    public async Task Is_broken_when_disabled_where_it_must_run()
    {
        var rule = migration.Production.AddRule("r", Hourly, function);
        rule.State = "DISABLED";
        (await migration.OfProduction(Check)).ShouldBeBroken((rule.Arn, "disabled"));
        (await migration.OfProduction(Check with { MustBeEnabled = false })).ShouldBeHeld("r (rate(1 hour), disabled)");
    }

    [Fact]
    public async Task Is_broken_when_its_end_has_passed()
    {
        var schedule = migration.Production.AddSchedule("s", Hourly, function);
        schedule.End = DateTimeOffset.UtcNow.AddDays(-1);
        (await migration.OfProduction(Check)).ShouldBeBroken((schedule.Arn, "disabled"));
    }

    [Fact]
    public async Task Is_found_on_the_second_page_of_either_listing()
    {
        for (var number = 0; number < 100; number++)
        {
            migration.Production.AddRule($"a{number:D3}", "rate(1 day)", migration.Production.ArnOf("lambda", "function:other"));
            migration.Production.AddSchedule($"a{number:D3}", "rate(1 day)", migration.Production.ArnOf("sqs", "queue"));
        }

        var rule = migration.Production.AddRule("z", Hourly, function);
        (await migration.OfProduction(Check)).ShouldBeHeld("started by z");
        migration.Production.Rules.Remove(rule.Name, out _);
        migration.Production.AddSchedule("z", Hourly, function);
        (await migration.OfProduction(Check)).ShouldBeHeld("started by default/z");
    }

    [Theory]
    [InlineData("events:ListRules")]
    [InlineData("events:ListTargetsByRule")]
    [InlineData("scheduler:ListSchedules")]
    [InlineData("scheduler:GetSchedule")]
    public async Task Is_unproven_when_unreadable(string operation)
    {
        migration.Production.AddRule("r", Hourly, function);
        migration.Production.AddSchedule("s", Hourly, function);
        (await migration.Without(migration.Production, operation, () => migration.OfProduction(Check))).ShouldBeUnproven(operation);
    }
}
