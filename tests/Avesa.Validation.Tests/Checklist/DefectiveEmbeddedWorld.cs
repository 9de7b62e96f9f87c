using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;

namespace Avesa.Validation.Tests.Checklist;

[Collection(nameof(ChecklistRuns))]
public sealed class DefectiveEmbeddedWorld(ChecklistProgram program)
{
    private static IReadOnlyList<Control> Planned { get; } = FeatureCatalogue.Controls(Repository.At("features"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Is_red_in_the_control_that_owns_each_defect_which_names_it_and_green_in_the_others(int number)
    {
        var defects = OwnedDefect.All.Where(defect => defect.Run == number).ToList();

        using var run = await program.Test(
            new Dictionary<string, string> { ["AVESA_EMULATED_DEFECTS"] = string.Join(',', defects.Select(defect => defect.Name)) },
            "--settings",
            ChecklistProgram.Settings("local.runsettings"));

        run.ExitCode.Should().Be(1);
        run.Verdicts.Keys.Should().Equal(Planned.Select(control => control.Id), run.Console);
        run.Verdicts.Where(control => control.Value == "Broken").Select(control => control.Key)
            .Should().BeEquivalentTo(defects.Select(defect => defect.Control).Distinct(), run.Console);
        run.Verdicts.Values.Should().NotContain("Unproven", run.Console);
        defects.Where(defect => !run.Section(defect.Control).Contains(defect.Says, StringComparison.Ordinal)).Select(defect => defect.Name)
            .Should().BeEmpty("a finding of its control names it in{0}", run.Console);
        run.Showing(Secrets(defects)).Should().BeEmpty("a secret is a secret in red too");
        run.Differences.Should().OnlyHaveUniqueItems("a repair is told each difference of data once");
        run.Differences.Select(difference => DifferingDefect.All.SingleOrDefault(defect => difference.StartsWith(defect.Value, StringComparison.Ordinal)).Key ?? difference).Distinct()
            .Should().BeEquivalentTo(defects.Select(defect => defect.Name).Where(DifferingDefect.All.ContainsKey), "a repair is told nothing else");
    }

    [Fact]
    public async Task Is_red_as_a_whole_where_the_caller_belongs_to_the_wrong_account()
    {
        using var run = await program.Test(
            new Dictionary<string, string> { ["AVESA_EMULATED_DEFECTS"] = CallerDefects.WrongAccount },
            "--settings",
            ChecklistProgram.Settings("local.runsettings"));

        run.ExitCode.Should().Be(1);
        run.Verdicts.Should().OnlyContain(control => control.Value == (LooksBefore(control.Key) ? "Unproven" : HealthyEmbeddedWorld.IsWord(control.Key) ? "attested" : "Held"), run.Console);
        run.Console.Should().Contain("leads to the account 123456789012");
        run.Decision.Decisions.Where(decision => decision.Decision == Outcome.NoGo).Select(decision => decision.Phase).Should().Equal("week-2", "week-3", "week-4", "pre-cutover", "post-deploy");
        run.Decision.Run.Accounts.Count(account => account.Account is null).Should().Be(1, "of an account that is not the expected one nothing is said");
        run.Calls.Where(call => $"{call.GetProperty("identity")}".Contains("before-cutover", StringComparison.Ordinal)).Should().OnlyContain(call => call.GetProperty("service").ValueEquals("sts"));
    }

    [Fact]
    public void Is_tried_with_every_defect_and_every_control()
    {
        OwnedDefect.All.Select(defect => defect.Name).Should().BeEquivalentTo(DefectCatalogue.All.Select(defect => defect.Name).Where(name => name != CallerDefects.WrongAccount));
        OwnedDefect.All.Select(defect => defect.Control).Distinct().Should().BeEquivalentTo(Planned.Select(control => control.Id));
    }

    [Fact]
    public void Is_tried_with_at_least_three_defects_of_each_control()
    {
        var owned = OwnedDefect.All.CountBy(defect => defect.Control).ToDictionary();

        Planned.Where(control => owned.GetValueOrDefault(control.Id) < 3).Select(control => control.Id).Should().BeEmpty("what a control looks at can be wrong in more ways than one");
    }

    private static IReadOnlyList<string> Secrets(IEnumerable<OwnedDefect> defects)
    {
        var cloud = HealthyEstate.Build(TimeProvider.System);
        DefectCatalogue.Apply(cloud, defects.Select(defect => defect.Name));
        return EmulatedSecrets.Values(cloud);
    }

    private static bool LooksBefore(string control) => Planned.Single(planned => planned.Id == control).Facts.All(fact => fact.Phases.Any(Phase.Before.Contains));
}
