namespace Avesa.Validation.Tests.Checklist;

[Collection(nameof(ChecklistRuns))]
public sealed class WrongCommand(ChecklistProgram program)
{
    [Fact]
    public async Task Without_a_world_is_told_once_and_every_control_is_unproven()
    {
        using var run = await program.Test(new Dictionary<string, string>(), "--logger", "ConsoleChecklist");

        run.ExitCode.Should().Be(1);
        run.Verdicts.Should().HaveCount(15).And.OnlyContain(control => control.Value == "Unproven");
        run.Console.Should().Contain("AVESA_WORLD is not set: embedded or live is expected.");
    }

    [Fact]
    public async Task With_several_wrong_settings_tells_them_all_at_once()
    {
        using var run = await program.Test(
            new Dictionary<string, string> { ["AVESA_ALLOW_INVOKE"] = "maybe", ["AVESA_CUTOVER_AT"] = "tomorrow", ["AVESA_EMULATED_DEFECTS"] = "item-mising", ["AVESA_REGOIN"] = "us-east-1" },
            "--settings",
            ChecklistProgram.Settings("local.runsettings"));

        run.ExitCode.Should().Be(1);
        run.Verdicts.Should().HaveCount(15).And.OnlyContain(control => control.Value == "Unproven");
        run.Console.Should().Contain("4 settings are wrong: ")
            .And.Contain("AVESA_ALLOW_INVOKE is 'maybe': true or false is expected.")
            .And.Contain("AVESA_CUTOVER_AT is 'tomorrow'")
            .And.Contain("AVESA_EMULATED_DEFECTS has 'item-mising', which is not a defect: the nearest one is item-missing.")
            .And.Contain("AVESA_REGOIN is not a setting: AVESA_REGION is the nearest one.");
        run.Output.GetFiles().Should().BeEmpty("nothing was called");
    }

    [Fact]
    public async Task With_a_filter_that_matches_nothing_is_red_and_says_so()
    {
        using var run = await program.Test(new Dictionary<string, string>(), "--settings", ChecklistProgram.Settings("local.runsettings"), "--filter", "Category=pre-cutoff");

        run.ExitCode.Should().Be(1);
        run.Verdicts.Should().BeEmpty();
        run.Console.Should().Contain("Category=pre-cutoff");
    }
}
