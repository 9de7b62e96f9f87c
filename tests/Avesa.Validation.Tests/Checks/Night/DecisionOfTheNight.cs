using Avesa.Validation.Checks.Attestations;
using Avesa.Validation.Checks.Night;
using Avesa.Validation.Gate;
using Avesa.Validation.Night;
using Avesa.Validation.Tests.Checks.Logs;
using Avesa.Validation.Tests.Gate;
using Avesa.Validation.Tests.Night;
using Avesa.Validation.Verdicts;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Checks.Night;

/// <summary>The source was stopped at 2:00 of a Monday's clock in UTC, so the watch begins at 4:00 and is over at 5:00, and the window ends at 6:00.</summary>
public sealed class DecisionOfTheNight : IClassFixture<EmulatedMigration>, IDisposable
{
    private const string Statement = "production stays: GO";

    private static readonly DateTimeOffset Begin = LoggedFunction.SourceStopped.AddHours(2);
    private static readonly NightPlan Plan = new(Nights.Window(DayOfWeek.Monday, "02:00", "06:00", "Etc/UTC"), [.. Nights.OfThePlan.Steps]);

    private readonly EmulatedMigration migration;
    private readonly LoggedFunction logged;
    private readonly WrittenFiles folder = new();

    public DecisionOfTheNight(EmulatedMigration migration)
    {
        this.migration = migration;
        logged = new LoggedFunction(migration, migration.Production);
        logged.Run(Begin.AddMinutes(10));
        logged.Measure("Invocations", (Begin.AddMinutes(10), 1));
    }

    [Fact]
    public async Task Is_attested_when_it_was_made_after_the_hour_and_within_the_window()
    {
        var verdict = await Judge(now: 70, "2026-11-23T05:05:00Z");

        verdict.Should().BeOfType<Held>().Which.Should().BeEquivalentTo(new { Proof = Proof.Attested, At = Begin.AddMinutes(65) });
        verdict.Because.Should().Contain("is attested by ada@avesa.example").And.EndWith("\"Monitor for 1 hour\" was over at Mon 05:00 (UTC, UTC+00:00).");
    }

    [Fact]
    public async Task Is_broken_when_it_was_made_before_the_hour_was_over() =>
        Found(await Judge(now: 70, "2026-11-23T04:59:59Z")).Should().Be("one of Mon 04:59 (UTC, UTC+00:00)");

    [Fact]
    public async Task Is_broken_when_an_error_made_the_hour_begin_anew()
    {
        logged.RunEnding(Begin.AddMinutes(20), "", ("ERROR", "Tenant acme: 401"));
        logged.Run(Begin.AddMinutes(75));
        logged.Measure("Invocations", (Begin.AddMinutes(20), 1), (Begin.AddMinutes(75), 1));

        Found(await Judge(now: 70, "2026-11-23T05:05:00Z")).Should().Contain("and that is not over: It was not quiet in the log of");
        Found(await Judge(now: 90, "2026-11-23T05:05:00Z")).Should().Be("one of Mon 05:05 (UTC, UTC+00:00)");
        (await Judge(now: 90, "2026-11-23T05:21:00Z")).Should().BeOfType<Held>();
    }

    [Fact]
    public async Task Is_broken_when_it_was_made_after_the_window()
    {
        var verdict = await Judge(now: 130, "2026-11-23T06:00:00Z");

        verdict.Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Expected.Should().Be("a decision within the window, before Mon 06:00 (UTC, UTC+00:00)");
    }

    [Fact]
    public async Task Is_unproven_when_nobody_attested_it_or_nobody_knows_which_night()
    {
        (await Judge(now: 70, "2026-11-23T05:05:00Z", "production goes")).ShouldBeUnproven("Nobody has attested \"production stays: GO\".");
        migration.SourceStoppedAt = null;
        (await Judge(now: 70, "2026-11-23T05:05:00Z")).ShouldBeUnproven("AVESA_SOURCE_STOPPED_AT");
    }

    public void Dispose() => folder.Dispose();

    private static string Found(Verdict verdict) => verdict.Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed;

    private Task<Verdict> Judge(int now, string at, string statement = Statement)
    {
        migration.Clock = new FakeTimeProvider(Begin.AddMinutes(now));
        var words = Attested(at, statement);
        return migration.OfBoth(new DecisionWasMade(Plan, Nights.Watch, [LoggedFunction.Name], 60, new StatementIsAttested("CUT-07", Statement, words)));
    }

    private Attestations Attested(string at, string statement)
    {
        var text = $$"""
            attestations:
              - control: CUT-07
                statement: "{{statement}}"
                by: ada@avesa.example
                at: {{at}}
                valid-days: 1
                evidence: { url: "https://wiki.avesa.example/night", sha256: {{new string('a', 64)}} }

            """;
        return GateFiles.Read(null, folder.Write("attestations.yaml", text), ["CUT-07"], 5, migration.Clock.GetUtcNow()).Attestations;
    }
}
