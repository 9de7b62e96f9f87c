using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using static Avesa.Validation.Tests.Gate.ArrangedDecisions;

namespace Avesa.Validation.Tests.Gate;

public sealed class DecisionOfOneRun : IDisposable
{
    private static readonly GateExpectation Everything = new(PreCutover)
    {
        Commit = Commit,
        RunIds = ["1234-1"],
        SourceAccount = SourceId,
        ProductionAccount = ProductionId,
        Region = "us-east-1",
    };

    private readonly GateFolder folder = new();

    [Fact]
    public void Is_GO_when_every_fact_is_held_and_all_is_as_expected()
    {
        var ruling = folder.Judge(Everything, Of(Tables, Items, Secrets));

        ruling.Problems.Should().BeEmpty();
        ruling.Answer.Should().Be(GateAnswer.Go);
        ruling.Decision.Should().BeEquivalentTo(new PhaseDecision(PreCutover, Outcome.Go, [], new ControlCounts(2, 2), new FactCounts(3, 3, 0, 0, 0, 0, 0, 0)));
        ruling.Runs.Should().ContainSingle().Which.Id.Should().Be("1234-1");
        ruling.Entries.Select(entry => entry.Fact).Should().Equal(Tables.Fact, Items.Fact, Secrets.Fact);
    }

    [Theory]
    [InlineData(FactState.Held, GateAnswer.Go)]
    [InlineData(FactState.Attested, GateAnswer.Go)]
    [InlineData(FactState.Waived, GateAnswer.Go)]
    [InlineData(FactState.Skipped, GateAnswer.NoGo)]
    [InlineData(FactState.DidNotRun, GateAnswer.NoGo)]
    [InlineData(FactState.Unproven, GateAnswer.NoGo)]
    [InlineData(FactState.Broken, GateAnswer.NoGo)]
    public void Is_as_its_worst_fact_is(FactState state, GateAnswer answer)
    {
        var ruling = folder.Judge(Of(Envelope, state == FactState.Waived ? [Waiver(Items)] : [], Tables, Items.Standing(state)));

        ruling.Answer.Should().Be(answer, string.Join(' ', ruling.Problems));
        ruling.Decision!.Reasons.Select(reason => (reason.Fact, reason.State)).Should().Equal(answer == GateAnswer.Go ? [] : [(Items.Fact, state)]);
    }

    [Fact]
    public void Is_NO_GO_when_something_failed_outside_of_every_control()
    {
        var ruling = folder.Judge(Of(Tables, Items with { Control = "-", Phases = [], State = FactState.Unproven, Text = "The hook failed." }));

        ruling.Answer.Should().Be(GateAnswer.NoGo);
        ruling.Decision!.Reasons.Should().ContainSingle(reason => reason.Control == "-" && reason.Text == "The hook failed.");
    }

    [Fact]
    public void Is_of_the_facts_of_the_phase_alone()
    {
        var other = Fact("POST-01", "traffic flows") with { Phases = ["post-cutover"], State = FactState.Skipped };
        var ruling = folder.Judge(Of(Tables, other));

        ruling.Answer.Should().Be(GateAnswer.Go);
        ruling.Entries.Should().ContainSingle();
    }

    [Fact]
    public void Is_NO_GO_when_the_phase_has_no_fact()
    {
        var ruling = folder.Judge(Of(Tables with { Phases = [] }));

        ruling.Answer.Should().Be(GateAnswer.NoGo);
        ruling.Decision!.Reasons.Should().ContainSingle().Which.Text.Should().StartWith("No control is tagged @pre-cutover");
    }

    [Fact]
    public void Is_GO_while_a_waiver_holds_and_NO_GO_from_the_moment_that_it_expires()
    {
        var path = folder.Write(Of(Envelope, [Waiver(Items, Now.AddHours(1))], Tables, Items.Standing(FactState.Waived)));

        folder.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        var before = folder.Judge(Everything, path);
        before.Answer.Should().Be(GateAnswer.Go);
        before.Waivers.Should().ContainSingle(waiver => waiver.Id == "W-1");

        folder.Clock.Advance(TimeSpan.FromTicks(1));
        var after = folder.Judge(Everything, path);
        after.Answer.Should().Be(GateAnswer.NoGo);
        after.Decision!.Reasons.Should().ContainSingle().Which.Should().Be(new DecisionReason(
            "PRE-02", Items.Fact, FactState.Broken, "The waiver W-1 of ada accepted it until 2026-03-01 05:00:00Z, which has passed: mend it, or let grace approve it anew. waived until tomorrow"));
    }

    [Fact]
    public void Is_unproven_and_not_broken_when_what_was_waived_had_no_finding()
    {
        var waived = Items.Standing(FactState.Unproven) with { State = FactState.Waived, Waivers = ["W-1"] };
        folder.Judge(Of(Envelope, [Waiver(Items, Now)], waived)).Decision!.Reasons.Should().ContainSingle().Which.State.Should().Be(FactState.Unproven);
    }

    public void Dispose() => folder.Dispose();
}
