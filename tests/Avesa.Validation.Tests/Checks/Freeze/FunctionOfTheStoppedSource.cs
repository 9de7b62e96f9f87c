using Avesa.Validation.Checks.Freeze;
using Avesa.Validation.Tests.Checks.Logs;
using Microsoft.Extensions.Time.Testing;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Freeze;

public sealed class FunctionOfTheStoppedSource(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly FunctionIsAtRest Check = new(LoggedFunction.Name);

    [Fact]
    public async Task Is_at_rest_when_its_reserved_concurrency_is_0_and_its_time_out_has_passed()
    {
        Arrange(reserved: 0);
        (await migration.OfBoth(Check)).ShouldBeHeld("since its reserved concurrency is 0; a run from before 2026-11-23 02:00:00Z ended by 2026-11-23 02:15:00Z");
    }

    [Fact]
    public async Task Is_unproven_while_an_event_may_be_retried_and_says_until_when_and_what_to_do()
    {
        Arrange();
        var verdict = await migration.OfBoth(Check);

        verdict.ShouldBeUnproven("could still be started until 2026-11-24 08:00:00Z by an event from before 2026-11-23 02:00:00Z");
        verdict.Because.Should().Contain("put-function-concurrency --function-name avesa-connectwise-ingestion-prod --reserved-concurrent-executions 0");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Is_unproven_for_less_long_where_events_are_kept_for_less_long_however_often_they_are_retried(int retries)
    {
        Arrange().EventInvoke = new Emulated.EventInvokeConfig(retries, 600, null, LoggedFunction.Updated);
        (await migration.OfBoth(Check)).ShouldBeUnproven("could still be started until 2026-11-24 02:10:00Z");
    }

    [Fact]
    public async Task Is_at_rest_when_every_event_from_before_is_too_old()
    {
        Arrange();
        migration.Clock = new FakeTimeProvider(LoggedFunction.SourceStopped.AddHours(30));
        (await migration.OfBoth(Check)).ShouldBeHeld("can start avesa-connectwise-ingestion-prod of the source since 2026-11-24 08:00:00Z");
    }

    [Fact]
    public async Task Goes_by_the_alias_that_keeps_events_longest()
    {
        var function = Arrange();
        function.EventInvoke = new Emulated.EventInvokeConfig(2, 600, null, LoggedFunction.Updated);
        function.Aliases["live"] = "$LATEST";
        (await migration.OfBoth(Check)).ShouldBeUnproven("could still be started until 2026-11-24 08:00:00Z");
    }

    [Fact]
    public async Task Is_unproven_while_a_run_from_before_may_go_on()
    {
        Arrange(reserved: 0);
        migration.Clock = new FakeTimeProvider(LoggedFunction.SourceStopped.AddMinutes(14));
        (await migration.OfBoth(Check)).ShouldBeUnproven("may go on until 2026-11-23 02:15:00Z");
    }

    [Fact]
    public async Task Is_given_the_longest_time_out_where_it_was_changed_since()
    {
        var function = Arrange(reserved: 0);
        (function.Timeout, function.LastModified) = (3, LoggedFunction.SourceStopped.AddMinutes(1));
        migration.Clock = new FakeTimeProvider(LoggedFunction.SourceStopped.AddMinutes(14));
        (await migration.OfBoth(Check)).ShouldBeUnproven("may go on until 2026-11-23 02:15:00Z");
    }

    [Fact]
    public async Task Is_at_rest_when_it_is_gone()
    {
        Arrange();
        migration.Source.Functions.Clear();
        (await migration.OfBoth(Check)).ShouldBeHeld("The source has no function avesa-connectwise-ingestion-prod any more");
    }

    [Fact]
    public async Task Is_unproven_when_nobody_said_when()
    {
        Arrange(reserved: 0);
        migration.SourceStoppedAt = null;
        (await migration.OfBoth(Check)).ShouldBeUnproven("AVESA_SOURCE_STOPPED_AT");
    }

    [Theory]
    [InlineData("GetFunction")]
    [InlineData("GetFunctionEventInvokeConfig")]
    [InlineData("ListAliases")]
    public async Task Is_unproven_where_it_may_not_be_read_and_names_the_permission(string operation)
    {
        Arrange();
        (await migration.Without(migration.Source, $"lambda:{operation}", () => migration.OfBoth(Check))).ShouldBeUnproven($"lambda:{operation}");
    }

    private Emulated.Function Arrange(int? reserved = null)
    {
        var function = new LoggedFunction(migration, migration.Source).Function;
        function.ReservedConcurrency = reserved;
        return function;
    }
}
