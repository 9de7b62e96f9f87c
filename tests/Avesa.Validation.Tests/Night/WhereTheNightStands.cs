using Avesa.Validation.Night;
using Avesa.Validation.Reports;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Night;

/// <summary>The night of 21 November 2026, stopped at its hour, as a run sees it by its clock.</summary>
public sealed class WhereTheNightStands
{
    private static readonly Verdict NotYet = new Unproven("It is due later.");

    [Fact]
    public void Is_told_line_by_line_with_what_is_next_and_how_much_time_is_left()
    {
        var text = Text("08:06", Held("07:00"), Held("07:28"), new Held("As planned.", Proof.Read), Held("07:48"), NotYet, NotYet, NotYet);

        text.Should().Be("""

            The night of Sat 2026-11-21, as it stood at Sat 03:06 (New York, UTC-05:00).
              02:00 Stop production data ingestion: held, done at 02:00, at its hour
              02:15 Final data sync: held, done at 02:28, in its time, 13 minutes after its hour
              02:30 Update DNS/endpoints to production account: held
              02:45 Restart data ingestion in production account: held, done at 02:48, in its time, 3 minutes after its hour
              03:00 Validation testing: unproven, has until 04:00, 54 minutes more
              04:00 Monitor for 1 hour: due in 54 minutes
              05:00 Go/No-Go decision: due in 1 hour 54 minutes
              Next: 04:00 Monitor for 1 hour in 54 minutes. 2 hours 54 minutes of the window left, until 06:00; a rollback of 2 hours ends within it if it begins by 04:00, in 54 minutes.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Names_what_is_late_and_that_a_rollback_no_longer_ends_in_the_window()
    {
        var text = Text("09:30", Held("07:20"), Broken, NotYet, NotYet, NotYet, NotYet, NotYet);

        text.Should().Contain("02:00 Stop production data ingestion: held, done at 02:20, 5 minutes late\n")
            .And.Contain("02:15 Final data sync: broken, 2 hours overdue\n")
            .And.Contain("03:00 Validation testing: unproven, 30 minutes overdue\n")
            .And.Contain("04:00 Monitor for 1 hour: unproven, has until 05:00, 30 minutes more\n")
            .And.Contain("1 hour 30 minutes of the window left, until 06:00; a rollback of 2 hours would end at 06:30, 30 minutes after it.");
    }

    [Fact]
    public void Says_that_the_window_is_over() =>
        Text("11:12", Held("07:00")).Should().Contain("The window has been over for 12 minutes").And.NotContain("Next:").And.Contain("05:00 Go/No-Go decision: no control answers for it");

    [Fact]
    public void Takes_a_line_for_proven_only_when_every_fact_of_it_is()
    {
        var standing = NightStanding.Of(
            Nights.OfThePlan.Of(Nights.Begin),
            [Control(Nights.Stop, Fact(Held("07:00"), FactState.Held), Fact(NotYet, FactState.Unproven))],
            Nights.Begin.AddMinutes(20));

        standing.Lines[0].Should().BeEquivalentTo(new { Proven = false, Done = (DateTimeOffset?)null, Overdue = TimeSpan.FromMinutes(5) });
    }

    [Fact]
    public void Does_not_call_a_line_late_that_nobody_asked_for()
    {
        var standing = NightStanding.Of(
            Nights.OfThePlan.Of(Nights.Begin),
            [Control(Nights.Stop, new FactResult(new PlannedFact("fact", 1, []), FactState.DidNotRun, null))],
            Nights.Begin.AddMinutes(20));

        NightText.Stands(standing.Lines[0], standing.Now).Should().Be("not asked");
    }

    [Fact]
    public void Tells_a_night_that_was_put_off_by_its_own_hours()
    {
        var begin = Nights.Utc("2026-11-23T20:10:00Z");
        var standing = NightStanding.Of(Nights.OfThePlan.Of(begin), [], begin.AddMinutes(50));

        NightText.Head(standing).Should().Be("The night of Mon 2026-11-23, as it stood at Mon 16:00 (New York, UTC-05:00). The plan has it on Saturday at 02:00: its hours are counted from 15:10.");
        NightText.Hour(standing.Lines[3].Line).Should().Be("02:45 (at 15:55)");
        NightText.Left(standing).Should().Contain("Next: 03:00 (at 16:10) Validation testing in 10 minutes. 3 hours 10 minutes of the window left, until 19:10");
    }

    private static Broken Broken => new("It is not.", Proof.Read, [new Finding("subject", "this", "that", "Do it.")]);

    private static Held Held(string utc) => new("It is.", Proof.Read) { At = Nights.Utc($"2026-11-21T{utc}:00Z") };

    private static string Text(string utc, params Verdict[] verdicts)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        NightText.Write(writer, Standing(utc, verdicts));
        return writer.ToString();
    }

    private static NightStanding Standing(string utc, params Verdict[] verdicts) => NightStanding.Of(
        Nights.OfThePlan.Of(Nights.Begin),
        [.. Nights.OfThePlan.Steps.Zip(verdicts, (step, verdict) => Control(step.Step, Fact(verdict, verdict switch { Verdicts.Held => FactState.Held, Verdicts.Broken => FactState.Broken, _ => FactState.Unproven })))],
        Nights.Utc($"2026-11-21T{utc}:00Z"));

    private static ControlResult Control(string title, params FactResult[] facts) => new(new Control("CUT-01", title, "", "features/cutover.feature", [.. facts.Select(fact => fact.Fact)]), facts);

    private static FactResult Fact(Verdict verdict, FactState state) =>
        new(new PlannedFact("fact", 1, []), state, verdict, null, [new EvidenceEntry("CUT-01", "fact", "check", verdict, TimeSpan.Zero, [])]);
}
