using Avesa.Validation.Emulator.Estate.Defects;

namespace Avesa.Validation.Tests.Checklist;

[Collection(nameof(ChecklistRuns))]
public sealed class DefectiveEmbeddedWorld(ChecklistProgram program)
{
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
        run.Verdicts.Should().HaveCount(15, run.Console);
        run.Verdicts.Where(control => control.Value == "Broken").Select(control => control.Key)
            .Should().BeEquivalentTo(defects.Select(defect => defect.Control).Distinct(), run.Console);
        run.Verdicts.Values.Should().NotContain("Unproven", run.Console);
        defects.Where(defect => !run.Section(defect.Control).Contains(defect.Says, StringComparison.Ordinal)).Select(defect => defect.Name)
            .Should().BeEmpty("a finding of its control names it in{0}", run.Console);
    }

    [Fact]
    public void Is_tried_with_every_defect_and_every_control()
    {
        OwnedDefect.All.Select(defect => defect.Name).Should().BeEquivalentTo(DefectCatalogue.All.Select(defect => defect.Name));
        OwnedDefect.All.Select(defect => defect.Control).Distinct().Should().HaveCount(15);
    }
}
