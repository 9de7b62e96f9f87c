using Avesa.Validation.Checks.Freeze;

namespace Avesa.Validation.Tests.Checks.Freeze;

public sealed class ScheduleOfTheStoppedSource(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly SourceSchedulesAreOff Check = new("ingest");

    [Fact]
    public async Task Is_held_when_it_is_off_whatever_production_does()
    {
        Arrange("DISABLED");
        migration.Production.AddRule("hourly", "rate(1 hour)", migration.Production.ArnOf("lambda", "function:ingest"));
        (await migration.OfBoth(Check)).ShouldBeHeld("hourly (rate(1 hour), disabled) of the source account is off");
    }

    [Fact]
    public async Task Is_broken_when_it_is_on()
    {
        Arrange("ENABLED");
        (await migration.OfBoth(Check)).ShouldBeBroken((migration.Source.ArnOf("events", "rule/hourly"), "enabled"));
    }

    [Fact]
    public async Task Is_unproven_when_the_source_has_none_at_all()
    {
        migration.Source.Rules.Clear();
        (await migration.OfBoth(Check)).ShouldBeUnproven("it may be the wrong region");
    }

    [Fact]
    public async Task Is_unproven_where_it_may_not_be_read_and_names_the_permission()
    {
        Arrange("DISABLED");
        (await migration.Without(migration.Source, "events:ListRules", () => migration.OfBoth(Check))).ShouldBeUnproven("events:ListRules");
    }

    private void Arrange(string state) => migration.Source.AddRule("hourly", "rate(1 hour)", migration.Source.ArnOf("lambda", "function:ingest")).State = state;
}
