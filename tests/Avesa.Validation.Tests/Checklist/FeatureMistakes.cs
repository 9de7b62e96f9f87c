using System.Collections.Specialized;
using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Checklists.Hooks;
using Avesa.Validation.Checklists.Steps;
using Avesa.Validation.Reports;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Run;
using Avesa.Validation.Verdicts;
using Reqnroll;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>What the generator cannot see. Features that do not parse, and steps that none or several definitions fit, are tested with Reqnroll's stand-in.</summary>
public sealed class FeatureMistakes
{
    [Theory]
    [InlineData("needs a phase that says whether it looks at the time before or after the cutover: tag its feature with one of @week-2, @week-3, @pre-cutover, or with one of @cutover, @post-cutover, @week-6", "PRE-03")]
    [InlineData("needs a phase", "PRE-03", "week-4")]
    [InlineData("needs a phase", "PRE-03", "pre-cutover", "post-cutover")]
    [InlineData("needs a phase", "PRE-03", "week-2", "week-6")]
    [InlineData("needs exactly one control: tag its rule with an id such as @PRE-03", "pre-cutover")]
    [InlineData("needs exactly one control", "pre-cutover", "PRE-03", "PRE-04")]
    public void Of_tags_name_the_scenario_and_the_tag_that_it_needs(string sentence, params string[] tags)
    {
        var identify = () => ScenarioFacts.Of(new ScenarioInfo("The bucket is there", "", tags, new OrderedDictionary()));

        identify.Should().Throw<ChecklistException>().WithMessage($"The scenario \"The bucket is there\" {sentence}*");
    }

    [Fact]
    public void Of_columns_name_the_unknown_and_the_missing_one()
    {
        var table = new DataTable("function", "cron");

        var read = () => table.Rows(["function", "schedule"], row => row["function"]);

        read.Should().Throw<ChecklistException>().WithMessage("*the step knows exactly \"function\", \"schedule\": remove or rename \"cron\", add \"schedule\".");
    }

    [Fact]
    public void Of_a_table_without_rows_say_that_nothing_would_be_checked()
    {
        var read = () => new DataTable("function").Rows(["function"], row => row["function"]);

        read.Should().Throw<ChecklistException>().WithMessage("*has no rows, so the step would check nothing*");
    }

    [Fact]
    public void Of_one_scenario_lose_nothing_of_what_the_others_have_proven()
    {
        var folder = Directory.CreateTempSubdirectory("avesa-features-");
        File.WriteAllText(Path.Combine(folder.FullName, "x.feature"), "Feature: x\n  @PRE-01\n  Rule: Known\n    Scenario: one\n      Given x\n  Rule: Without an id\n    Scenario: two\n      Given x\n");
        var evidence = new Evidence();
        evidence.Add(new EvidenceEntry("PRE-01", "one", "check", new Held("It is so (read).", Proof.Read), TimeSpan.Zero, []));
        evidence.Add(new FactEnding("PRE-01", "one", Ending.Passed, null));
        evidence.Add(new FactEnding("", "two", Ending.Failed, "The scenario \"two\" needs exactly one control."));
        using var text = new StringWriter();

        TextReport.Write(text, ControlResult.Of(FeatureCatalogue.Controls(folder.FullName), evidence));

        $"{text}".ReplaceLineEndings("\n").Should().Be(
            """
            PRE-01   Held      Known (1 fact)
            -        Unproven  Scenarios outside of the controls (1 fact)
                     Unproven: two. The scenario "two" needs exactly one control.

            2 controls: 1 held, 0 broken, 1 unproven

            """);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Of_all_scenarios_alike_are_told_once()
    {
        var evidence = new Evidence();
        Control[] controls = [Planned.Control("PRE-01", "First", "a", "b"), Planned.Control("PRE-02", "Second", "c")];
        foreach (var (control, fact) in controls.SelectMany(control => control.Facts, (control, fact) => (control.Id, fact)))
        {
            evidence.Add(new FactEnding(control, fact.Title, Ending.Failed, "There is no profile."));
        }

        using var text = new StringWriter();
        TextReport.Write(text, ControlResult.Of(controls, evidence));

        $"{text}".ReplaceLineEndings("\n").Should().Be(
            """
            PRE-01   Unproven  First (2 facts)
                     Unproven: 2 facts. There is no profile.
            PRE-02   Unproven  Second (1 fact)
                     Unproven: c, for the same reason as under PRE-01.

            2 controls: 0 held, 0 broken, 2 unproven

            """);
    }
}
