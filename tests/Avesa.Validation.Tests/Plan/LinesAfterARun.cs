using Avesa.Validation.Plan;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Plan;

public sealed class LinesAfterARun
{
    private static readonly PlanMap Plan = new([new PlanLine("Success Criteria", PlanLineKind.Criterion, "Nothing is lost", ["PRE-01", "PRE-02"]), new PlanLine("6.2", PlanLineKind.Box, "It is there", ["PRE-01"])]);

    [Theory]
    [InlineData(FactState.Held, FactState.Held)]
    [InlineData(FactState.Broken, FactState.Broken)]
    [InlineData(FactState.Unproven, FactState.Unproven)]
    [InlineData(FactState.Skipped, FactState.Skipped)]
    [InlineData(FactState.DidNotRun, FactState.DidNotRun)]
    [InlineData(FactState.Attested, FactState.Attested)]
    public void Are_as_good_as_the_worst_control_that_they_rest_on(FactState second, FactState criterion) =>
        Plan.Covered([Result("PRE-01", FactState.Held), Result("PRE-02", second)]).Select(line => line.State).Should().Equal(criterion, FactState.Held);

    private static ControlResult Result(string id, FactState state)
    {
        var fact = new PlannedFact("It is there", 3, ["pre-cutover"]);
        return new ControlResult(new Control(id, "It is there", "", "features/x.feature", [fact]), [new FactResult(fact, state, state == FactState.Held ? new Held("It is there.", Proof.Read) : null)]);
    }
}
