using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Schedules;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Schedules;

public sealed class SchedulesOfBothAccounts : IClassFixture<EmulatedMigration>
{
    private const string Hourly = "rate(1 hour)";
    private static readonly SchedulesArrived Arrived = new("ingest");
    private static readonly NeverEnabledTwice NeverTwice = new("ingest");
    private static readonly SchedulesAreOff Off = new("ingest");

    private readonly EmulatedMigration migration;
    private readonly Emulated.EventRule source;
    private readonly Emulated.EventRule production;

    public SchedulesOfBothAccounts(EmulatedMigration migration)
    {
        this.migration = migration;
        foreach (var account in (Emulated.Account[])[migration.Source, migration.Production])
        {
            account.Functions.Clear();
            account.Rules.Clear();
            account.Schedules.Clear();
            account.AddRule("other", "rate(1 day)", account.ArnOf("lambda", "function:other"));
        }

        source = migration.Source.AddRule("old", Hourly, migration.Source.ArnOf("lambda", "function:ingest"));
        source.State = "DISABLED";
        production = migration.Production.AddRule("new", Hourly, migration.Production.ArnOf("lambda", "function:ingest"));
    }

    public static TheoryData<IMigrationCheck> EveryCheck => [Arrived, NeverTwice];

    [Fact]
    public async Task Have_arrived_when_production_has_each() =>
        (await migration.OfBoth(Arrived)).ShouldBeHeld("old (rate(1 hour), disabled) of the source is new (rate(1 hour), enabled) in production.");

    [Fact]
    public async Task Have_arrived_when_a_rule_became_a_schedule_of_Scheduler()
    {
        migration.Production.Rules.Clear();
        migration.Production.AddSchedule("new", Hourly, migration.Production.ArnOf("lambda", "function:ingest"));
        (await migration.OfBoth(Arrived)).ShouldBeHeld("default/new");
    }

    [Fact]
    public async Task Are_broken_when_production_has_none()
    {
        migration.Production.Rules.Clear();
        (await migration.OfBoth(Arrived)).ShouldBeBroken((source.Arn, "none for this function"));
    }

    [Fact]
    public async Task Are_broken_by_another_expression_in_production()
    {
        production.ScheduleExpression = "rate(2 hours)";
        (await migration.OfBoth(Arrived)).ShouldBeBroken((source.Arn, $"new (rate(2 hours), enabled) for {production.Targets[0].Arn}"));
    }

    [Fact]
    public async Task Are_broken_when_production_still_starts_the_sources_function()
    {
        production.Targets[0] = production.Targets[0] with { Arn = source.Targets[0].Arn };
        (await migration.OfBoth(Arrived)).ShouldBeBroken((source.Arn, $"new (rate(1 hour), enabled) for {source.Targets[0].Arn}"));
    }

    [Fact]
    public async Task Are_unproven_when_the_source_has_none_to_compare_with()
    {
        migration.Source.Rules.Remove("old", out _);
        (await migration.OfBoth(Arrived)).ShouldBeUnproven("The source has no schedule for ingest among 1");
    }

    [Fact]
    public async Task Are_never_enabled_twice_when_one_side_is_off() =>
        (await migration.OfBoth(NeverTwice)).ShouldBeHeld("ingest has 1 schedules in the source and 1 in production, and only new (rate(1 hour), enabled).");

    [Theory]
    [InlineData("ENABLED")]
    [InlineData("ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS")]
    public async Task Are_broken_when_enabled_on_both_sides(string state)
    {
        source.State = state;
        (await migration.OfBoth(NeverTwice)).ShouldBeBroken((source.Arn, "enabled in both"), (production.Arn, "enabled in both"));
    }

    [Fact]
    public async Task Are_broken_when_the_sources_runs_as_an_alias()
    {
        source.State = "ENABLED";
        source.Targets[0] = source.Targets[0] with { Arn = $"{source.Targets[0].Arn}:live" };
        (await migration.OfBoth(NeverTwice)).ShouldBeBroken((source.Arn, "enabled in both"), (production.Arn, "enabled in both"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Are_unproven_when_one_side_shows_no_schedule_at_all(bool ofSource)
    {
        (ofSource ? migration.Source : migration.Production).Rules.Clear();
        (await migration.OfBoth(NeverTwice)).ShouldBeUnproven(ofSource ? "(source 0, production 2)" : "(source 2, production 0)");
    }

    [Fact]
    public async Task Are_off_when_disabled() => (await migration.OfSource(Off)).ShouldBeHeld("old (rate(1 hour), disabled) of the source account is off.");

    [Fact]
    public async Task Are_off_when_the_function_is_gone_and_only_others_are_started()
    {
        migration.Source.Rules.Remove("old", out _);
        (await migration.OfSource(Off)).ShouldBeHeld("The source account has no function ingest any more, and none of its 1 schedules would start it.");
    }

    [Fact]
    public async Task Are_unproven_off_when_the_function_is_there_and_none_of_its_schedules_is_shown()
    {
        migration.Source.Rules.Remove("old", out _);
        migration.Source.AddFunction("ingest");
        (await migration.OfSource(Off)).ShouldBeUnproven("None of the 1 schedules of the source account starts ingest, which is there and had one");
    }

    [Fact]
    public async Task Are_broken_while_the_source_still_starts_the_function()
    {
        var schedule = migration.Source.AddSchedule("hidden", Hourly, "arn:aws:scheduler:::aws-sdk:lambda:invoke");
        schedule.Input = $$"""{"FunctionName":"{{source.Targets[0].Arn}}"}""";
        (await migration.OfSource(Off)).ShouldBeBroken((schedule.Arn, "enabled"));
    }

    [Fact]
    public async Task Are_unproven_off_when_nothing_is_listed()
    {
        migration.Source.Rules.Clear();
        (await migration.OfSource(Off)).ShouldBeUnproven("The source account shows no schedule at all in us-east-1");
    }

    [Theory]
    [MemberData(nameof(EveryCheck), DisableDiscoveryEnumeration = true)]
    public async Task Are_unproven_when_either_side_is_unreadable(IMigrationCheck check)
    {
        (await migration.Without(migration.Source, "events:ListRules", () => migration.OfBoth(check))).ShouldBeUnproven("events:ListRules");
        (await migration.Without(migration.Production, "scheduler:ListSchedules", () => migration.OfBoth(check))).ShouldBeUnproven("scheduler:ListSchedules");
    }
}
