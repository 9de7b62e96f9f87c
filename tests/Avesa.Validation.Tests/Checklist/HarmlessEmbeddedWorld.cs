using Avesa.Validation.Emulator.Estate.Defects;

namespace Avesa.Validation.Tests.Checklist;

[Collection(nameof(ChecklistRuns))]
public sealed class HarmlessEmbeddedWorld(ChecklistProgram program)
{
    [Fact]
    public async Task Is_green_in_every_control_whatever_is_different_without_harm()
    {
        var changes = DefectCatalogue.Harmless.Select(change => change.Name).ToList();

        using var run = await program.Test(
            new Dictionary<string, string> { ["AVESA_EMULATED_DEFECTS"] = string.Join(',', changes) },
            "--settings",
            ChecklistProgram.Settings("local.runsettings"));

        run.ExitCode.Should().Be(0, run.Console);
        run.Verdicts.Keys.Should().Equal(HealthyRun.Controls.Select(control => control.Id), run.Console);
        run.Verdicts.Should().OnlyContain(control => control.Value == (HealthyEmbeddedWorld.IsWord(control.Key) ? "attested" : "Held"), run.Console);
        run.Differences.Should().BeEmpty("a repair would harm");
        run.Decision.Run.Defects.Should().Equal(changes);
    }

    [Fact]
    public void Is_tried_with_every_harmless_change_and_at_every_control()
    {
        SparedChange.All.Should().OnlyHaveUniqueItems();
        SparedChange.All.Select(change => change.Name).Distinct().Should().BeEquivalentTo(DefectCatalogue.Harmless.Select(change => change.Name));
        SparedChange.All.Select(change => change.Control).OfType<string>().Distinct().Should().BeEquivalentTo(HealthyRun.Controls.Select(control => control.Id));
    }
}
