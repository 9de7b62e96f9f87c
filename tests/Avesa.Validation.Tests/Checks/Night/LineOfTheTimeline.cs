using Avesa.Validation.Checks.Night;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Checks.Logs;
using Avesa.Validation.Tests.Night;
using Avesa.Validation.Verdicts;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Checks.Night;

public sealed class LineOfTheTimeline(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly string[] Functions = [LoggedFunction.Name, "another"];

    [Fact]
    public void Is_unproven_before_its_time_and_says_in_how_long_it_is_due() =>
        At("07:33").NotYet()!.Because.Should().Be("\"02:45 Restart data ingestion in production account\" is due at Sat 02:45 (New York, UTC-05:00), in 12 minutes.");

    [Fact]
    public void May_be_asked_for_from_its_time_on_and_has_until_the_next_one()
    {
        var time = At("07:45");
        (time.NotYet(), time.Overdue()).Should().Be((null, null));
    }

    [Fact]
    public void Is_overdue_when_the_next_one_has_begun() =>
        At("08:04").Overdue()!.Because.Should().Be("\"02:45 Restart data ingestion in production account\" is overdue: it had until Sat 03:00 (New York, UTC-05:00), 4 minutes ago.");

    [Fact]
    public void Is_unproven_where_nobody_said_which_night_it_is()
    {
        At("08:04");
        migration.SourceStoppedAt = null;
        var time = LineIsDue.In(migration.Migration(), Nights.OfThePlan, Nights.Restart);
        time.NotYet()!.Because.Should().Contain("set AVESA_SOURCE_STOPPED_AT");
        time.Overdue().Should().BeNull();
    }

    [Fact]
    public async Task Lets_no_check_run_before_its_time_and_is_told_beside_what_is_not_proven_in_time()
    {
        var evidence = new Evidence();
        var early = new FactRecorder("CUT-04", "fact", Task.CompletedTask, evidence, TimeProvider.System) { Time = At("07:33") };
        var late = new FactRecorder("CUT-04", "fact", Task.CompletedTask, evidence, TimeProvider.System) { Time = At("08:04") };

        (await Verify(early)).Should().BeOfType<Unproven>().Which.Because.Should().EndWith("in 12 minutes.");
        (await Verify(late)).Because.Should().StartWith("It is so.", "what is proven is not overdue");
        (await Verify(late, new Unproven("Nobody knows."))).Because.Should().Be(
            "Nobody knows. \"02:45 Restart data ingestion in production account\" is overdue: it had until Sat 03:00 (New York, UTC-05:00), 4 minutes ago.");
        evidence.Entries.Select(entry => entry.Verdict.Word).Should().Equal("Unproven", "Held", "Unproven", "Unproven");
        evidence.Entries[^1].Verdict.Because.Should().Contain("is overdue", "reports are written from the evidence");
    }

    [Theory]
    [InlineData("02:45", "at its hour")]
    [InlineData("02:48", "in its time, 3 minutes after its hour")]
    [InlineData("03:04", "4 minutes late")]
    [InlineData("02:40", "5 minutes before its hour")]
    public async Task Says_how_late_production_was_started(string cutover, string how)
    {
        var logged = Logged(migration.Production);
        migration.CutoverAt = Utc(cutover);
        logged.Run(Utc("03:30"));

        var verdict = await migration.OfBoth(new ProductionWasRestarted(PlanInUtc, Nights.Restart, Functions));

        verdict.ShouldBeHeld($", {how}. The first run of production's functions started at 2026-11-23 03:30:00Z.");
        verdict.Should().BeOfType<Held>().Which.At.Should().Be(Utc(cutover));
    }

    [Fact]
    public async Task Is_unproven_while_production_has_not_run_or_may_not_be_read()
    {
        Logged(migration.Production);
        var check = new ProductionWasRestarted(PlanInUtc, Nights.Restart, Functions);
        (await migration.OfBoth(check)).ShouldBeUnproven("wait for the first run");
        (await migration.Without(migration.Production, "logs:FilterLogEvents", () => migration.OfBoth(check))).ShouldBeUnproven("logs:FilterLogEvents");
        migration.CutoverAt = null;
        (await migration.OfBoth(check)).ShouldBeUnproven("AVESA_CUTOVER_AT");
    }

    [Fact]
    public async Task Says_when_the_source_was_stopped_and_since_when_it_had_not_run()
    {
        var logged = Logged(migration.Source);
        logged.Run(Utc("01:35"));
        migration.SourceStoppedAt = Utc("02:07");
        var check = new SourceWasStopped(PlanInUtc, Nights.Stop, Functions);

        var verdict = await migration.OfBoth(check);

        verdict.ShouldBeHeld("\"02:00 Stop production data ingestion\" was done at Mon 02:07 (UTC, UTC+00:00), in its time, 7 minutes after its hour. The last run of the source's functions had started at 2026-11-23 01:35:00Z.");
        verdict.Should().BeOfType<Held>().Which.At.Should().Be(Utc("02:07"));
        (await migration.Without(migration.Source, "logs:FilterLogEvents", () => migration.OfBoth(check))).ShouldBeUnproven("logs:FilterLogEvents");
    }

    [Fact]
    public async Task Is_unproven_when_the_source_shows_no_run_at_all()
    {
        Logged(migration.Source);
        (await migration.OfBoth(new SourceWasStopped(PlanInUtc, Nights.Stop, Functions))).ShouldBeUnproven("so nothing shows that it was stopped then (AVESA_SOURCE_STOPPED_AT)");
    }

    private static Validation.Night.NightPlan PlanInUtc { get; } = new(Nights.Window(DayOfWeek.Monday, "02:00", "06:00", "Etc/UTC"), [.. Nights.OfThePlan.Steps]);

    private static DateTimeOffset Utc(string time) => Nights.Utc($"2026-11-23T{time}:00Z");

    private static Task<Verdict> Verify(FactRecorder recorder, Verdict? verdict = null) =>
        new MigrationVerifier(null!, recorder).Verify(new Said(verdict ?? new Held("It is so.", Proof.Read)), TestContext.Current.CancellationToken);

    private LoggedFunction Logged(Emulator.Model.Account account)
    {
        var logged = new LoggedFunction(migration, account);
        migration.SourceStoppedAt = Utc("02:00");
        return logged;
    }

    private FactTime At(string utc)
    {
        migration.Clock = new FakeTimeProvider(Nights.Utc($"2026-11-21T{utc}:00Z"));
        migration.SourceStoppedAt = Nights.Begin.AddMinutes(7);
        migration.CutoverAt = null;
        return LineIsDue.In(migration.Migration(), Nights.OfThePlan, Nights.Restart);
    }

    private sealed record Said(Verdict Verdict) : Validation.Checks.IMigrationCheck
    {
        public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => Task.FromResult(Verdict);
    }
}
