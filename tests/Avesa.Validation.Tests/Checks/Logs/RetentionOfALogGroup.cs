using Avesa.Validation.Checks.Logs;

namespace Avesa.Validation.Tests.Checks.Logs;

public sealed class RetentionOfALogGroup(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly LogGroupKeepsEvents Check = new(LoggedFunction.Name, 30);

    [Fact]
    public async Task Is_held_when_it_is_the_plans()
    {
        _ = Arrange();
        (await migration.OfProduction(Check)).ShouldBeHeld("logs to /aws/lambda/avesa-connectwise-ingestion-prod, which keeps events for 30 days");
    }

    [Fact]
    public async Task Is_that_of_the_group_that_the_functions_configuration_names()
    {
        var logged = new LoggedFunction(migration, migration.Production, "/avesa/pipeline");
        logged.AddGroup(LoggedFunction.LogGroup);
        logged.Group.RetentionInDays = 14;
        (await migration.OfProduction(Check)).ShouldBeBroken((logged.Group.Arn, "retention of 14 days"));
    }

    [Fact]
    public async Task Is_broken_when_events_never_expire()
    {
        var logged = Arrange();
        logged.Group.RetentionInDays = null;
        (await migration.OfProduction(Check)).ShouldBeBroken((logged.Group.Arn, "events that never expire"));
    }

    [Fact]
    public async Task Is_broken_when_only_groups_of_longer_names_are_there()
    {
        var logged = Arrange();
        migration.Production.LogGroups.Clear();
        logged.AddGroup($"{LoggedFunction.LogGroup}-2");
        (await migration.OfProduction(Check)).ShouldBeBroken((LoggedFunction.LogGroup, "none"));
    }

    [Fact]
    public async Task Is_broken_without_the_function()
    {
        _ = Arrange();
        migration.Production.Functions.Clear();
        (await migration.OfProduction(Check)).ShouldBeBroken((LoggedFunction.Name, "none"));
    }

    private LoggedFunction Arrange() => new(migration, migration.Production);
}

public sealed class RetentionThatMayNotBeRead(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Is_unproven_and_names_the_permission()
    {
        _ = new LoggedFunction(migration, migration.Production);
        migration.Deny(migration.Production, "logs:DescribeLogGroups");
        (await migration.OfProduction(new LogGroupKeepsEvents(LoggedFunction.Name, 30))).ShouldBeUnproven("logs:DescribeLogGroups");
    }
}
