using Avesa.Validation.Checklists.Audit;
using Sample;

namespace Avesa.Validation.Tests.Compat;

public sealed class StepsOfFeatures
{
    [Fact]
    public void That_could_not_run_are_all_listed_at_once() => BindingAudit.Of(typeof(BasketSteps).Assembly, "x.feature",
        """
        Feature: x
          Background:
            Given an empty basket
            And nothing known

          Scenario: one
            When 3 pieces of "bread" are put in
            And a pending step
            Then the basket is Ok
            Then the basket is Lost
            When an empty basket
            Given the same words

          Rule: r
            Background:
              Given a limit of 5 pieces
              And a pending step

            Scenario Outline: two
              * the same <word>
              Given a pending step that is async
              Then the basket holds
              Then the note is
                '''
                <word>
                '''

              Examples:
                | word   |
                | others |
                | words  |
        """.Replace("'''", "\"\"\"", StringComparison.Ordinal)).Select(problem => problem.ToString()).Should().Equal(
        "x.feature(4): And nothing known: undefined",
        "x.feature(8): And a pending step: undefined",
        "x.feature(10): Then the basket is Lost: misfit: BasketSteps.Is [the basket is {BasketState}] cannot take 'Lost' as BasketState",
        "x.feature(11): When an empty basket: undefined",
        "x.feature(12): Given the same words: ambiguous: UnfinishedSteps.Any [the same {word}], UnfinishedSteps.Same [the same words] fit",
        "x.feature(17): And a pending step: pending: UnfinishedSteps.Pending [a pending step] throws PendingStepException",
        "x.feature(20): * the same words: ambiguous: UnfinishedSteps.Any [the same {word}], UnfinishedSteps.Same [the same words] fit",
        "x.feature(21): Given a pending step that is async: pending: UnfinishedSteps.PendingAsync [a pending step that is async] throws PendingStepException",
        "x.feature(22): Then the basket holds: misfit: BasketSteps.Holds [the basket holds] takes 1 argument and would get 0");

    [Fact]
    public void That_can_all_run_are_no_finding()
    {
        var feature = Path.Combine(Path.GetDirectoryName(SampleRun.Assembly)!, "../../../features/basket.feature");

        BindingAudit.Of(typeof(BasketSteps).Assembly, "basket.feature", File.ReadAllText(feature)).Should().BeEmpty();
    }

    [Fact]
    public void Of_the_checklists_all_have_exactly_one_finished_step_definition()
    {
        var repository = Repository();
        var features = Directory.GetFiles(Path.Combine(repository, "features"), "*.feature", SearchOption.AllDirectories);
        var problems = features.Order(StringComparer.Ordinal)
            .SelectMany(feature => BindingAudit.Of(typeof(BindingAudit).Assembly, Path.GetFileName(feature), File.ReadAllText(feature))).ToList();
        Assert.SkipUnless(
            File.ReadAllText(Path.Combine(repository, "Avesa.Validation.sln")).Contains("Avesa.Validation.Checklists", StringComparison.Ordinal),
            $"the checklists are not in the solution yet: {problems.Count} steps cannot run, such as {problems.FirstOrDefault()}");

        features.Should().NotBeEmpty();
        string.Join('\n', problems).Should().BeEmpty();
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Avesa.Validation.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no Avesa.Validation.sln above " + AppContext.BaseDirectory);
        }

        return folder.FullName;
    }
}
