using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Tests;
using Avesa.Validation.Tests.Checklist;

namespace Avesa.Validation.Trials.Kill;

[Trait("Category", "trials")]
public sealed class KillMatrix(KillTrials trials) : IClassFixture<KillTrials>
{
    [Fact]
    public void Turns_the_owner_of_each_defect_red_which_names_it()
    {
        var rows = trials.Rows.ToDictionary(row => row.Change.Name);

        OwnedDefect.All.Where(defect => !rows[defect.Name].Findings.GetValueOrDefault(defect.Control, "").Contains(defect.Says, StringComparison.Ordinal))
            .Select(defect => $"{defect.Name}: {defect.Control} should say \"{defect.Says}\", but says \"{rows[defect.Name].Findings.GetValueOrDefault(defect.Control, "nothing: it is green, or was never reached")}\"")
            .Should().BeEmpty();
    }

    [Fact]
    public void Turns_nothing_else_red_but_what_is_said_to_be()
    {
        var expected = OwnedDefect.All.Select(defect => (defect.Name, defect.Control)).Concat(SideEffect.All.Select(effect => (effect.Name, effect.Control))).ToList();
        var sometimes = SideEffect.All.Where(effect => effect.AtSomeHours).Select(effect => (effect.Name, effect.Control));
        var found = trials.Rows.SelectMany(row => row.Red, (row, control) => (row.Change.Name, Control: control)).ToList();

        expected.Should().OnlyHaveUniqueItems();
        found.Except(expected).Select(red => $"{red.Name} turns {red.Control} red: {trials.Rows.Single(row => row.Change.Name == red.Name).Findings[red.Control]}").Should().BeEmpty();
        expected.Except(sometimes).Except(found).Should().BeEmpty("what is said to be red is red");
    }

    [Fact]
    public void Spares_every_harmless_change_that_a_control_has_looked_at()
    {
        var rows = trials.Rows.ToDictionary(row => row.Change.Name);

        DefectCatalogue.Harmless.Where(change => rows[change.Name].Red.Any()).Select(change => $"{change.Name}: {string.Join('\n', rows[change.Name].Findings.Values)}").Should().BeEmpty();
        SparedChange.All.Where(change => change.Control is { } control ? !rows[change.Name].Looked.Contains(control) : rows[change.Name].Reached.Count > 0)
            .Select(change => $"{change.Name} is said to be seen by {change.Control ?? "nobody"}, and is by {string.Join(", ", rows[change.Name].Reached)}")
            .Should().BeEmpty("what a control spares, it has seen");
    }

    [Fact]
    public void Is_written_down_as_it_is()
    {
        var written = KillReport.Markdown(trials.Rows);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "kill-matrix.md"), written);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "kill-matrix.csv"), KillReport.Csv(trials.Rows));

        WithoutLastColumn(File.ReadAllText(Repository.At("docs", "kill-matrix.md"))).Should().Equal(WithoutLastColumn(written), "copy kill-matrix.md from beside the tests into docs/");
    }

    [Fact]
    public void Scores_all_and_says_so_in_the_README()
    {
        KillReport.Score(trials.Rows).Should().EndWith("a kill score of 100 %.");
        File.ReadAllText(Repository.At("README.md")).Should().Contain(KillReport.Score(trials.Rows));
    }

    private static IEnumerable<string> WithoutLastColumn(string text) =>
        text.Split('\n').Select(line => line.EndsWith(" |", StringComparison.Ordinal) ? line[..line.LastIndexOf(" | ", StringComparison.Ordinal)] : line);
}
