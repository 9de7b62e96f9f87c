using Avesa.Validation.Gate;
using Avesa.Validation.Reports;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Night;
using Avesa.Validation.Verdicts;
using static Avesa.Validation.Tests.Gate.ArrangedDecisions;

namespace Avesa.Validation.Tests.Gate;

/// <summary>A decision on the cutover, of a run that ended at 2:50 in New York, before a gate whose clock says three.</summary>
public sealed class NightOfADecision : IDisposable
{
    private static readonly DateTimeOffset Three = Nights.Begin.AddHours(1);

    private static readonly RunEnvelope Run = Envelope with { StartedAt = Three.AddMinutes(-12), EndedAt = Three.AddMinutes(-10), UsableUntil = Three.AddHours(6) };

    private readonly GateFolder folder = new();

    public static PlannedNight Planned { get; } = PlannedNight.Of(Nights.OfThePlan.Of(Nights.Begin));

    private static DecisionEntry[] Lines =>
    [
        Line("CUT-01", Nights.Stop) with { At = Nights.Begin.AddMinutes(3), Text = "The source was stopped." },
        Line("CUT-02", "Final data sync").Broken(),
        Line("CUT-08", "No downtime"),
    ];

    [Fact]
    public void Comes_back_as_the_run_saw_it() => Planned.Resolve().Should().BeEquivalentTo(Nights.OfThePlan.Of(Nights.Begin));

    [Fact]
    public void Is_of_a_run_what_its_record_says()
    {
        var control = new Control("CUT-01", Nights.Stop, "", "features/cutover.feature", [new PlannedFact("fact", 1, ["cutover"])]);
        var evidence = new Evidence();
        evidence.Add(new EvidenceEntry("CUT-01", "fact", "check", new Held("It was.", Proof.Read) { At = new DateTimeOffset(2026, 11, 21, 2, 3, 0, TimeSpan.FromHours(-5)) }, TimeSpan.Zero, []));
        evidence.Add(new FactEnding("CUT-01", "fact", Ending.Passed, null));
        var record = RunRecord.Of(Run, [control], evidence, ["cutover"], new GateFiles(Waivers.None, Attestations.None));
        var standing = Validation.Night.NightStanding.Of(Nights.OfThePlan.Of(Nights.Begin), record.Controls, Three);

        var decision = Decisions.Of(record with { Night = standing });

        decision.Entries.Should().ContainSingle().Which.At.Should().Be(Nights.Utc("2026-11-21T07:03:00Z")).And.BeExactly(Nights.Utc("2026-11-21T07:03:00Z"));
        decision.Night!.Standing(decision.Entries, Three).Should().BeEquivalentTo(standing);
        Decisions.Of(record).Night.Should().BeNull();
    }

    [Fact]
    public void Has_no_time_of_what_is_not_proven()
    {
        var entry = new EvidenceEntry("CUT-01", "fact", "check", new Held("It was.", Proof.Read) { At = Three }, TimeSpan.Zero, []);
        var fact = new PlannedFact("fact", 1, []);

        new FactResult(fact, FactState.Held, entry.Verdict, null, [entry]).At.Should().Be(Three);
        new FactResult(fact, FactState.Unproven, new Unproven("It did not end."), null, [entry]).At.Should().BeNull();
    }

    [Fact]
    public void Is_told_by_the_clock_of_the_gate_with_the_time_that_is_left()
    {
        var summary = Summary.Of(Judge(Of(Lines)));

        summary.Should().Contain(
            """
            ### The night of Sat 2026-11-21, as it stood at Sat 03:00 (New York, UTC-05:00).

            The lines were looked at until Sat 02:50 (New York, UTC-05:00).

            | Hour | Line | Stands | What is known |
            |---|---|---|---|
            | 02:00 | Stop production data ingestion | held, done at 02:03, in its time, 3 minutes after its hour | The source was stopped. |
            | 02:15 | Final data sync | **broken, 30 minutes overdue** | It is not the same on both sides. |
            | 02:30 | Update DNS/endpoints to production account | **no control answers for it** |  |
            | 02:45 | Restart data ingestion in production account | **no control answers for it** |  |
            | 03:00 | Validation testing | **no control answers for it** |  |
            | 04:00 | Monitor for 1 hour | due in 1 hour |  |
            | 05:00 | Go/No-Go decision | due in 2 hours |  |
            | | No downtime | held | They are the same on both sides. |

            Next: 04:00 Monitor for 1 hour in 1 hour. 3 hours of the window left, until 06:00; a rollback of 2 hours ends within it if it begins by 04:00, in 1 hour.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Is_told_by_the_clock_of_the_run_in_the_summary_of_the_run() =>
        Summary.Of(Of(Lines)).Should().Contain("as it stood at Sat 02:50 (").And.Contain("3 hours 10 minutes of the window left").And.NotContain("were looked at until");

    [Fact]
    public void Is_told_on_the_console_of_the_gate()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        GateText.Write(writer, Judge(Of(Lines)), []);

        writer.ToString().Should().Contain("        Next: 04:00 Monitor for 1 hour in 1 hour. 3 hours of the window left, until 06:00; ");
    }

    [Fact]
    public void Is_told_by_the_last_run_of_several()
    {
        var early = Of(Lines) with { Night = null };
        var late = Of(Lines) with { Run = Run with { Id = "5678-1", EndedAt = Three.AddMinutes(-1) } };

        Judge(early, late).Night!.Left.Should().Be(TimeSpan.FromHours(3));
        Judge(late, early).Night!.Left.Should().Be(TimeSpan.FromHours(3));
        Judge(early).Night.Should().BeNull();
    }

    [Fact]
    public void Is_no_other_night_than_that_of_the_decision_beside_it()
    {
        var other = Of(Lines) with { Run = Run with { Id = "5678-1" }, Night = Planned with { Begin = Nights.Begin.AddDays(7) } };

        Judge(Of(Lines), other).Problems.Should().ContainSingle().Which.Should().Contain("the cutover night of the one began at 2026-11-21 07:00:00Z, of the other at 2026-11-28 07:00:00Z");
    }

    [Fact]
    public void Is_none_where_another_phase_is_asked_for()
    {
        folder.Clock.SetUtcNow(Three);
        var decision = ArrangedDecisions.Of(Run, [], Tables) with { Night = Planned };

        folder.Judge(decision).Should().Match<GateRuling>(ruling => ruling.Answer == GateAnswer.Go && ruling.Night == null);
    }

    public void Dispose() => folder.Dispose();

    private GateRuling Judge(params Decision[] decisions)
    {
        folder.Clock.SetUtcNow(Three);
        return folder.Judge(new GateExpectation(Phase.Cutover), decisions);
    }

    private static Decision Of(params DecisionEntry[] entries) => ArrangedDecisions.Of(Run, [], entries) with
    {
        Decisions = [PhaseDecision.Of(Phase.Cutover, [.. entries.Select(entry => new FactOutcome(entry.Control, entry.Fact, entry.State, entry.Text))])],
        Night = Planned,
    };

    private static DecisionEntry Line(string control, string title) => Fact(control, "fact") with { Title = title, Feature = "features/cutover.feature", Phases = [Phase.Cutover] };
}
