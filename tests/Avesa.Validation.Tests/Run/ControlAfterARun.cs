using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Run;

public sealed class ControlAfterARun
{
    private static readonly Control Control = Planned.Control("PRE-01", "All is there", "one", "two");
    private readonly Evidence evidence = new();

    private ControlResult Result => ControlResult.Of([Control], evidence).Should().ContainSingle().Subject;

    [Fact]
    public void Is_held_when_every_fact_is()
    {
        Ran("one", Ending.Passed, new Held("One.", Proof.Read));
        Ran("two", Ending.Passed, new Held("Two.", Proof.Read));
        Result.Verdict.Should().Be(new Held("One. Two.", Proof.Read));
        (Result.State, Result.Partly).Should().Be((FactState.Held, false));
    }

    [Fact]
    public void Is_the_worst_of_its_facts_and_of_a_facts_verdicts()
    {
        Ran("one", Ending.Failed, new Held("One.", Proof.Read), new Unproven("Not read."));
        Ran("two", Ending.Passed, new Held("Two.", Proof.Read));
        Result.Verdict.Should().Be(new Unproven("Not read."));
    }

    [Fact]
    public void Has_no_verdict_when_nothing_ran()
    {
        Result.Verdict.Should().BeNull();
        (Result.State, Result.DidNotRun).Should().Be((FactState.DidNotRun, true));
    }

    [Fact]
    public void Tells_what_did_not_run()
    {
        Ran("one", Ending.Passed, new Held("One.", Proof.Read));
        Result.Verdict.Should().BeOfType<Held>();
        (Result.State, Result.Partly).Should().Be((FactState.DidNotRun, true));
    }

    [Fact]
    public void Is_skipped_with_the_reason_when_each_fact_is()
    {
        evidence.Add(new FactEnding("PRE-01", "one", Ending.Skipped, "not this moment"));
        evidence.Add(new FactEnding("PRE-01", "two", Ending.Skipped, null));
        Result.Skipped.Should().BeTrue();
        Result.Verdict.Should().BeNull();
        Result.Facts.Select(fact => fact.Reason).Should().Equal("not this moment", "without a reason");
    }

    [Fact]
    public void Is_unproven_when_a_scenario_failed_before_its_verdict()
    {
        evidence.Add(new FactEnding("PRE-01", "one", Ending.Failed, "The table has no column 'memory'."));
        Result.Verdict.Should().Be(new Unproven("The table has no column 'memory'."));
    }

    [Fact]
    public void Is_unproven_when_a_scenario_failed_after_it_held()
    {
        Ran("one", Ending.Failed, new Held("One.", Proof.Read));
        Result.Verdict.Should().BeOfType<Unproven>();
    }

    [Fact]
    public void Is_broken_when_a_scenario_failed_because_of_its_verdict()
    {
        Ran("one", Ending.Failed, new Broken("Not one.", Proof.Read, [new Finding("s", "a", "b", "r")]));
        Result.Verdict.Should().BeOfType<Broken>();
    }

    [Fact]
    public void Is_unproven_when_a_scenario_passed_without_a_check()
    {
        Ran("one", Ending.Passed);
        Ran("two", Ending.Passed, new Held("Two.", Proof.Read));
        Result.Verdict.Should().Be(new Unproven("The scenario ended without a check, so it proves nothing."));
    }

    [Fact]
    public void Takes_no_evidence_of_another_control()
    {
        evidence.Add(new EvidenceEntry("PRE-02", "one", "check", new Held("One.", Proof.Read), TimeSpan.Zero, []));
        var results = ControlResult.Of([Control], evidence);
        results[0].Verdict.Should().BeNull();
        results[1].Control.Id.Should().Be("-", "what no feature defines is told apart");
    }

    private void Ran(string fact, Ending ending, params Verdict[] verdicts)
    {
        foreach (var verdict in verdicts)
        {
            evidence.Add(new EvidenceEntry("PRE-01", fact, "check", verdict, TimeSpan.Zero, []));
        }

        evidence.Add(new FactEnding("PRE-01", fact, ending, null));
    }
}
