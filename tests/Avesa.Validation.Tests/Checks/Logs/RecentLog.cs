using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Checks.Logs;

public sealed class RecentLog(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly FunctionHasLogged Check = new(LoggedFunction.Name, 24);

    [Fact]
    public async Task Is_held_with_a_line_of_the_last_day()
    {
        Arrange().Run(LoggedFunction.Now.AddHours(-23), "Ingestion completed");
        (await migration.OfProduction(Check)).ShouldBeHeld("has logged 4 lines to /aws/lambda/avesa-connectwise-ingestion-prod within the last 24 hours, the last at 2026-11-22 06:00:01Z");
    }

    [Fact]
    public async Task Is_broken_when_the_last_line_is_older()
    {
        Arrange().Run(LoggedFunction.Now.AddHours(-25), "Ingestion completed");
        (await migration.OfProduction(Check)).ShouldBeBroken((LoggedFunction.LogGroup, "none"));
    }

    [Fact]
    public async Task Is_broken_when_only_this_validation_made_the_function_run()
    {
        Arrange().Run(LoggedFunction.Now.AddHours(-1), "Tenant avesa-validation-no-such-tenant is not configured");
        (await migration.OfProduction(Check)).ShouldBeBroken((LoggedFunction.LogGroup, "only those of runs that this validation caused"));
    }

    [Fact]
    public async Task Is_broken_when_only_the_environment_of_such_a_run_has_told_of_its_start()
    {
        var logged = Arrange();
        logged.Write(LoggedFunction.Now.AddHours(-1), "INIT_START Runtime Version: python:3.12.v64\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0\n");
        logged.Run(LoggedFunction.Now.AddHours(-1), "Tenant avesa-validation-no-such-tenant is not configured");
        (await migration.OfProduction(Check)).ShouldBeBroken((LoggedFunction.LogGroup, "only those of runs that this validation caused"));
    }

    [Fact]
    public async Task Is_broken_while_an_invocation_whose_request_nobody_knows_yet_may_have_caused_it()
    {
        var request = Arrange().Run(LoggedFunction.Now.AddMinutes(-1), "Ingestion started");
        (await migration.OfProduction(new Invoking(Check, LoggedFunction.Now, null))).ShouldBeBroken((LoggedFunction.LogGroup, "only those of runs that this validation caused"));
        (await migration.OfProduction(new Invoking(Check, LoggedFunction.Now, request))).ShouldBeBroken((LoggedFunction.LogGroup, "only those of runs that this validation caused"));
        (await migration.OfProduction(new Invoking(Check, LoggedFunction.Now, "another"))).ShouldBeHeld("has logged");
    }

    [Fact]
    public async Task Is_held_by_a_run_from_well_before_such_an_invocation()
    {
        Arrange().Run(LoggedFunction.Now.AddMinutes(-6), "Ingestion started");
        (await migration.OfProduction(new Invoking(Check, LoggedFunction.Now, null))).ShouldBeHeld("has logged");
    }

    [Fact]
    public async Task Is_broken_when_another_function_of_the_same_group_has_logged()
    {
        var logged = new LoggedFunction(migration, migration.Production, "/avesa/pipeline");
        logged.RunAs("2026/11/23/avesa-canonical-transform-tickets-prod[$LATEST]0a", LoggedFunction.Now.AddHours(-1), "");
        (await migration.OfProduction(Check)).ShouldBeBroken(("/avesa/pipeline", "none"));
    }

    [Fact]
    public async Task Is_held_by_its_own_stream_of_a_shared_group()
    {
        var logged = new LoggedFunction(migration, migration.Production, "/avesa/pipeline");
        logged.RunAs($"2026/11/23/{LoggedFunction.Name}[$LATEST]0a", LoggedFunction.Now.AddHours(-1), "");
        (await migration.OfProduction(Check)).ShouldBeHeld("has logged 3 lines to /avesa/pipeline");
    }

    [Fact]
    public async Task Is_broken_without_the_group()
    {
        _ = Arrange();
        migration.Production.LogGroups.Clear();
        (await migration.OfProduction(Check)).ShouldBeBroken((LoggedFunction.LogGroup, "none"));
    }

    private LoggedFunction Arrange() => new(migration, migration.Production);
}

public sealed class RecentLogThatMayNotBeRead(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Is_unproven_and_names_the_permission()
    {
        _ = new LoggedFunction(migration, migration.Production);
        migration.Deny(migration.Production, "logs:FilterLogEvents");
        (await migration.OfProduction(new FunctionHasLogged(LoggedFunction.Name, 24))).ShouldBeUnproven("logs:FilterLogEvents");
    }
}

/// <summary>A check that is asked while this validation invokes the function.</summary>
/// <param name="Check">The check.</param>
/// <param name="Begun">When it was sent.</param>
/// <param name="Answered">The request that was answered; null while none was.</param>
internal sealed record Invoking(ICheck Check, DateTimeOffset Begun, string? Answered) : ICheck
{
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        account.Invoked.Begin(LoggedFunction.Name, Begun);
        if (Answered is not null)
        {
            account.Invoked.Add(LoggedFunction.Name, Answered);
        }

        return Check.Run(account, cancellationToken);
    }
}
