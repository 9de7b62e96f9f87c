using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Tests;
using Avesa.Validation.Tests.Checklist;
using Avesa.Validation.Trials.Sentences;

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
        var found = trials.Rows.SelectMany(row => row.Red, (row, control) => (row.Change.Name, Control: control)).ToList();

        expected.Should().OnlyHaveUniqueItems();
        found.Except(expected).Select(red => $"{red.Name} turns {red.Control} red: {trials.Rows.Single(row => row.Change.Name == red.Name).Findings[red.Control]}").Should().BeEmpty();
        expected.Except(found).Should().BeEmpty("what is said to be red is red");
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
    public void Hears_every_sentence_that_a_check_can_say()
    {
        var said = trials.Rows.SelectMany(row => row.Said).ToLookup(one => one.Check);
        var sentences = SentenceSource.All();
        var silent = sentences.Where(sentence => !sentence.IsAmong(said)).Select(sentence => sentence.Text).Distinct().ToList();

        sentences.Should().HaveCountGreaterThan(400);
        silent.Except(NeverSaid.All.Select(never => never.Text)).Should().BeEmpty("each has a defect that brings it about, or stands with a reason in NeverSaid");
        NeverSaid.All.Select(never => never.Text).Except(silent).Should().BeEmpty("what is said, or is no longer written, needs no reason");
    }

    [Fact]
    public void Is_written_down_as_it_is()
    {
        var written = KillReport.Markdown(trials.Rows);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "kill-matrix.md"), written);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "kill-matrix.csv"), KillReport.Csv(trials.Rows));

        File.ReadAllText(Repository.At("docs", "kill-matrix.md")).Should().Be(written, "copy kill-matrix.md from beside the tests into docs/");
    }

    [Fact]
    public void Scores_all_and_says_so_in_the_README()
    {
        KillReport.Score(trials.Rows).Should().EndWith("a kill score of 100 %.");
        File.ReadAllText(Repository.At("README.md")).Should().Contain(KillReport.Score(trials.Rows));
    }
}
