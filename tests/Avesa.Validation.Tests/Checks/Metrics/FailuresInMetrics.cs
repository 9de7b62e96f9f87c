using Avesa.Validation.Checks.Metrics;
using Avesa.Validation.Tests.Checks.Logs;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Checks.Metrics;

public sealed class FailuresInMetrics(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly FunctionHasNotFailed Check = new(LoggedFunction.Name);

    private static DateTimeOffset Later => LoggedFunction.Cutover.AddHours(1);

    [Fact]
    public async Task Are_none_when_errors_and_throttles_are_zero_and_it_ran()
    {
        var logged = Arrange();
        logged.Measure("Errors", (Later, 0));
        logged.Measure("Throttles", (Later, 0));
        logged.Measure("Invocations", (Later, 1), (Later.AddHours(1), 1));
        (await migration.OfBoth(Check)).ShouldBeHeld("Invocations counts 2");
    }

    [Fact]
    public async Task Are_none_when_errors_and_throttles_are_absent_and_it_ran()
    {
        Arrange().Measure("Invocations", (Later, 1));
        (await migration.OfBoth(Check)).ShouldBeHeld("no positive datapoint since 2026-11-23 02:45:00Z");
    }

    [Theory]
    [InlineData("Errors")]
    [InlineData("Throttles")]
    public async Task Are_broken_when_positive(string metric)
    {
        var logged = Arrange();
        logged.Measure("Invocations", (Later, 5));
        logged.Measure(metric, (Later, 0), (Later.AddMinutes(10), 2), (Later.AddMinutes(20), 1));
        (await migration.OfBoth(Check)).ShouldBeBroken((logged.Function.Arn, "3 in all, first at 2026-11-23 03:55:00Z, last at 2026-11-23 04:05:00Z"));
    }

    [Fact]
    public async Task Are_not_those_before_the_cutover()
    {
        var logged = Arrange();
        logged.Measure("Errors", (LoggedFunction.Cutover.AddMinutes(-1), 1));
        logged.Measure("Invocations", (Later, 1));
        (await migration.OfBoth(Check)).ShouldBeHeld("Invocations counts 1");
    }

    [Fact]
    public async Task Are_unproven_when_nothing_ran()
    {
        Arrange().Measure("Invocations", (LoggedFunction.Cutover.AddMinutes(-90), 1));
        (await migration.OfBoth(Check)).ShouldBeUnproven("counts no run of its own since");
    }

    [Fact]
    public async Task Are_unproven_when_only_this_validation_made_it_run()
    {
        var logged = Arrange();
        logged.Measure("Invocations", (Later, 1));
        logged.Run(Later, "Tenant avesa-validation-no-such-tenant is not configured");
        (await migration.OfBoth(Check)).ShouldBeUnproven("counts no run of its own since");
    }

    [Fact]
    public async Task Are_found_after_months_too()
    {
        var logged = Arrange();
        migration.CutoverAt = LoggedFunction.Now.AddDays(-100);
        logged.Measure("Invocations", (Later, 5));
        logged.Measure("Errors", (LoggedFunction.Now.AddDays(-99), 1));
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>();
    }

    [Fact]
    public async Task Are_unproven_without_a_cutover()
    {
        _ = Arrange();
        migration.CutoverAt = null;
        (await migration.OfBoth(Check)).ShouldBeUnproven("AVESA_CUTOVER_AT");
    }

    private LoggedFunction Arrange() => new(migration, migration.Production);
}

public sealed class MetricsThatMayNotBeRead(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Are_unproven_and_name_the_permission()
    {
        _ = new LoggedFunction(migration, migration.Production);
        migration.Deny(migration.Production, "monitoring:GetMetricData");
        (await migration.OfBoth(new FunctionHasNotFailed(LoggedFunction.Name))).ShouldBeUnproven("GetMetricData");
    }
}
