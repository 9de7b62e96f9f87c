using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using static Avesa.Validation.Tests.Gate.ArrangedDecisions;

namespace Avesa.Validation.Tests.Gate;

public sealed class SeveralDecisions : IDisposable
{
    private static readonly RunEnvelope Operator = Envelope with { Id = "5678-1", Filter = null };
    private readonly GateFolder folder = new();

    [Fact]
    public void Cover_together_what_each_alone_does_not()
    {
        var ci = Of(Tables, Items, Secrets.Standing(FactState.DidNotRun));
        var person = Of(Operator, [], Tables.Standing(FactState.DidNotRun), Items.Standing(FactState.Skipped), Secrets);

        folder.Judge(ci).Answer.Should().Be(GateAnswer.NoGo);
        folder.Judge(person).Answer.Should().Be(GateAnswer.NoGo);
        var together = folder.Judge(ci, person);
        together.Answer.Should().Be(GateAnswer.Go, string.Join(' ', together.Problems));
        together.Decision!.Facts.Should().Be(new FactCounts(3, 3, 0, 0, 0, 0, 0, 0));
        together.Runs.Select(run => run.Id).Should().Equal("1234-1", "5678-1");
    }

    [Theory]
    [InlineData(FactState.Held, FactState.Broken, FactState.Broken)]
    [InlineData(FactState.Held, FactState.Unproven, FactState.Unproven)]
    [InlineData(FactState.Unproven, FactState.Broken, FactState.Broken)]
    [InlineData(FactState.Waived, FactState.Broken, FactState.Broken)]
    [InlineData(FactState.DidNotRun, FactState.Broken, FactState.Broken)]
    [InlineData(FactState.Attested, FactState.Unproven, FactState.Unproven)]
    [InlineData(FactState.Held, FactState.Waived, FactState.Waived)]
    [InlineData(FactState.Held, FactState.Attested, FactState.Attested)]
    [InlineData(FactState.Held, FactState.DidNotRun, FactState.Held)]
    [InlineData(FactState.Attested, FactState.Skipped, FactState.Attested)]
    [InlineData(FactState.Waived, FactState.Skipped, FactState.Waived)]
    [InlineData(FactState.Skipped, FactState.DidNotRun, FactState.Skipped)]
    [InlineData(FactState.DidNotRun, FactState.DidNotRun, FactState.DidNotRun)]
    public void Are_red_where_one_is_and_proven_where_one_is_otherwise(FactState one, FactState other, FactState together)
    {
        var first = Of(Envelope, [Waiver(Items)], Tables, Items.Standing(one));
        var second = Of(Operator, [Waiver(Items)], Tables, Items.Standing(other));

        foreach (var ruling in new[] { folder.Judge(first, second), folder.Judge(second, first) })
        {
            ruling.Problems.Should().BeEmpty();
            ruling.Entries.Single(entry => entry.Fact == Items.Fact).State.Should().Be(together);
            ruling.Answer.Should().Be(together <= FactState.Waived ? GateAnswer.Go : GateAnswer.NoGo);
        }
    }

    [Fact]
    public void Are_red_for_what_failed_outside_of_every_control_in_one()
    {
        var stray = Fact("-", "a scenario of no rule") with { Phases = [], Feature = "", Line = 0 };
        var ruling = folder.Judge(Of(stray, Tables), Of(Operator, [], Tables, stray.Standing(FactState.Unproven)));

        ruling.Decision!.Reasons.Should().ContainSingle().Which.Fact.Should().Be("a scenario of no rule");
        ruling.Entries.Select(entry => entry.Control).Should().Equal("PRE-01", "-");
    }

    [Fact]
    public void Are_one_where_one_is_given_twice() =>
        folder.Judge(Of(Tables), Of(Tables)).Should().Match<GateRuling>(ruling => ruling.Answer == GateAnswer.Go && ruling.Runs.Count == 1);

    [Fact]
    public void Are_unusable_where_one_is()
    {
        var good = folder.Write(Of(Tables));

        folder.Judge(new GateExpectation(PreCutover), good, folder.At("missing.json")).Answer.Should().Be(GateAnswer.Unusable);
        folder.Judge(Of(Tables), Of(Operator with { UsableUntil = Now }, [], Tables)).Answer.Should().Be(GateAnswer.Unusable);
    }

    [Fact]
    public void Are_of_the_runs_that_were_named_and_no_other()
    {
        var (first, second) = (Of(Tables), Of(Operator, [], Tables));

        folder.Judge(new GateExpectation(PreCutover) { RunIds = ["1234-1", "5678-1"] }, first, second).Answer.Should().Be(GateAnswer.Go);
        folder.Judge(new GateExpectation(PreCutover) { RunIds = ["1234-1"] }, first, second).Answer.Should().Be(GateAnswer.Unusable);
    }

    private static readonly Dictionary<string, RunEnvelope> Different = new()
    {
        ["feature files"] = Operator with { Catalogue = "sha256:0" },
        ["commit"] = Operator with { Commit = null },
        ["suite"] = Operator with { Suite = "0.2.0" },
        ["region"] = Operator with { Region = "eu-west-1" },
        ["source account"] = Operator with { Accounts = [Account("source", "111111111111"), Envelope.Accounts[1]] },
        ["production account"] = Operator with { Accounts = [Envelope.Accounts[0], Account("production", "111111111111")] },
    };

    public static TheoryData<string> Ways => [.. Different.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Are_refused_where_they_are_not_of_one(string what)
    {
        var ruling = folder.Judge(Of(Tables), Of(Different[what], [], Tables));

        ruling.Answer.Should().Be(GateAnswer.Unusable);
        ruling.Problems.Should().ContainSingle().Which.Should().Contain($"cannot be taken together: the {what}").And.EndWith(".");
    }

    [Fact]
    public void Are_refused_where_they_do_not_have_the_same_facts() =>
        folder.Judge(Of(Tables), Of(Operator, [], Tables, Items)).Problems.Should().ContainSingle().Which.Should().Contain("they do not have the same facts of pre-cutover");

    public void Dispose() => folder.Dispose();
}
