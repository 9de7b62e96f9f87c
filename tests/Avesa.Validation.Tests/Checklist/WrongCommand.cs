using Avesa.Validation.Gate;

namespace Avesa.Validation.Tests.Checklist;

[Collection(nameof(ChecklistRuns))]
public sealed class WrongCommand(ChecklistProgram program)
{
    [Fact]
    public async Task Without_a_world_is_told_once_and_every_control_is_unproven()
    {
        using var run = await program.Test(new Dictionary<string, string>(), "--logger", "ConsoleChecklist");

        run.ExitCode.Should().Be(1);
        run.Verdicts.Should().HaveCount(HealthyRun.Controls.Count).And.OnlyContain(control => control.Value == "Unproven");
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
        run.Verdicts.Should().HaveCount(HealthyRun.Controls.Count).And.OnlyContain(control => control.Value == "Unproven");
        run.Console.Should().Contain("4 settings are wrong: ")
            .And.Contain("AVESA_ALLOW_INVOKE is 'maybe': true or false is expected.")
            .And.Contain("AVESA_CUTOVER_AT is 'tomorrow'")
            .And.Contain("AVESA_EMULATED_DEFECTS has 'item-mising', which is not a defect: the nearest one is item-missing.")
            .And.Contain("AVESA_REGOIN is not a setting: AVESA_REGION is the nearest one.");
        run.Output.GetFiles().Select(file => file.Name).Should().BeEquivalentTo("checklist.html", "decision.json", "messages.ndjson", "summary.md");
        run.Decision.Complete.Should().BeFalse("nothing was called, and no gate may act on it");
        run.Decision.Decisions.Should().OnlyContain(decision => decision.Decision == Outcome.NoGo && decision.Reasons.Single().Text.StartsWith("4 settings are wrong: "));
    }

    [Fact]
    public async Task With_a_filter_that_matches_nothing_is_red_and_says_so()
    {
        using var run = await program.Test(new Dictionary<string, string>(), "--settings", ChecklistProgram.Settings("local.runsettings"), "--filter", "Category=pre-cutoff");

        run.ExitCode.Should().Be(1);
        run.Verdicts.Should().BeEmpty();
        run.Console.Should().Contain("Category=pre-cutoff");
    }

    [Fact]
    public async Task With_commands_to_a_workflow_in_it_is_shown_and_not_obeyed()
    {
        using var run = await program.Test(
            new Dictionary<string, string>(),
            "--settings",
            ChecklistProgram.Settings("local.runsettings"),
            "--filter",
            "Category=pre-cutoff\n::error::x ##[error]y");

        run.ExitCode.Should().Be(1);
        run.Console.Should().Contain("::error::x").And.Contain(@"#\u{0023}[error]y").And.NotContain("##[");
        run.Console.Split('\n', StringSplitOptions.TrimEntries).Should().NotContain(line => line.StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_nowhere_to_write_the_reports_is_red_and_says_where()
    {
        using var run = await program.Test(
            new Dictionary<string, string> { ["AVESA_OUTPUT"] = "/dev/null/nowhere", ["AVESA_EMULATED_DEFECTS"] = "item-missing" },
            "--settings",
            ChecklistProgram.Settings("local.runsettings"),
            "--filter",
            "Category=PRE-02");

        run.ExitCode.Should().Be(1);
        run.Verdicts.Should().HaveCount(HealthyRun.Controls.Count).And.OnlyContain(control => control.Value == "Unproven", run.Console);
        run.Console.Should().Contain("The reports cannot be written to /dev/null/nowhere (AVESA_OUTPUT)").And.Contain("NO-GO");
    }

    [Fact]
    public async Task Without_its_report_is_told_a_line_a_failure()
    {
        using var run = await program.TestWithoutReport(
            new Dictionary<string, string> { ["AVESA_EMULATED_DEFECTS"] = "item-missing" },
            "--settings",
            ChecklistProgram.Settings("local.runsettings"),
            "--filter",
            "Category=PRE-02");

        run.ExitCode.Should().Be(1);
        var said = run.Console.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SkipWhile(line => !line.StartsWith("This run ended without its report", StringComparison.Ordinal)).ToList();
        said.Should().HaveCountGreaterThan(1, run.Console);
        said.Should().Contain(line => line.StartsWith("- ", StringComparison.Ordinal) && line.Contains("Broken: ", StringComparison.Ordinal) && line.Contains("bluepeak", StringComparison.Ordinal), run.Console);
        said.Skip(1).Should().OnlyContain(line => line.StartsWith("- ", StringComparison.Ordinal), run.Console);
    }
}
