using Avesa.Validation.Gate;
using Avesa.Validation.Plan;
using Avesa.Validation.Run;

namespace Avesa.Validation.Tests.Plan;

public sealed class MistakesInThePlan : IDisposable
{
    private static readonly IReadOnlyList<Control> Controls = [Control("PRE-01", "week-2"), Control("PRE-02", "pre-cutover")];

    private readonly string folder = Directory.CreateTempSubdirectory("avesa-plan-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("- { words: It is there, controls: [PRE-01] }", "no box, procedure or criterion names PRE-02")]
    [InlineData("- { words: It is there, controls: [PRE-01, PRE-02, PRE-20] }", "\"PRE-20\" is a control that no feature has")]
    [InlineData("- { words: It is there, controls: [] }", "is empty: the plan's line would be proven by nothing")]
    [InlineData("- { words: It is there }", "the plan's line would be proven by nothing")]
    [InlineData("- { controls: [PRE-01] }", "the line has no words")]
    [InlineData("- { words: It is there, phase: week-2 }", "\"phase\" is not a name that the line has")]
    [InlineData("- It is there", "a line of the plan is expected here")]
    public void Of_a_line_are_told(string line, string sentence) => Read("box", line).Should().Throw<GateFilesInvalidException>().Which.Problems.Should().Contain(problem => problem.Contains(sentence));

    [Theory]
    [InlineData("week-3", "which no control is tagged with")]
    [InlineData("", "the line has no phase")]
    public void Of_a_decision_point_are_told(string phase, string sentence) =>
        Read("decision", $"- {{ words: End of the week, phase: {phase} }}").Should().Throw<GateFilesInvalidException>().Which.Problems.Should().Contain(problem => problem.Contains(sentence));

    [Fact]
    public void Of_a_kind_are_told() =>
        Read("tick", "- { words: It is there, controls: [PRE-01] }").Should().Throw<GateFilesInvalidException>().Which.Problems.Should().Contain(problem => problem.Contains("one of box, procedure, criterion, decision, mitigation, forgotten is expected"));

    [Fact]
    public void Of_an_empty_file_are_told()
    {
        var path = Path.Combine(folder, "empty.yaml");
        File.WriteAllText(path, "");

        var read = () => PlanMap.Read(path, Controls);

        read.Should().Throw<GateFilesInvalidException>().Which.Problems.Should().Contain(problem => problem.Contains("names no line of the plan"));
    }

    [Fact]
    public void Of_a_risk_do_not_count_as_a_line_that_a_control_answers_for() =>
        Read("mitigation", "- { words: Somebody tests, controls: [PRE-01, PRE-02] }").Should().Throw<GateFilesInvalidException>().Which.Problems.Should().HaveCount(2);

    private static Control Control(string id, string phase) => new(id, "It is there", "", "features/x.feature", [new PlannedFact("It is there", 3, [phase])]);

    private Func<PlanMap> Read(string kind, string line)
    {
        var path = Path.Combine(folder, PlanMap.File);
        File.WriteAllText(path, $"plan:\n  - section: 1.1 Account\n    kind: {kind}\n    lines:\n      {line}\n");
        return () => PlanMap.Read(path, Controls);
    }
}
