using System.Diagnostics;
using System.Reflection;
using Avesa.Validation.Cli;
using Avesa.Validation.Run;
using static Avesa.Validation.Tests.Gate.ArrangedDecisions;

namespace Avesa.Validation.Tests.Gate;

public sealed class CommandLine : IDisposable
{
    private readonly GateFolder folder = new();

    [Fact]
    public void Ends_with_0_and_the_decision_for_GO()
    {
        var answer = Run(["gate", "--phase", PreCutover, "--commit", Commit, "--run-id", "1234-1", "--source-account", SourceId, "--production-account", ProductionId, "--region", "us-east-1", "--world", "live", folder.Write(Of(Tables, Items))]);

        answer.Should().Be((0, $"GO      pre-cutover: 2 of 2 controls ran, 2 facts: 2 held\n\nRun 1234-1, live world, commit {Commit}; a gate may act on this until 2026-03-01 10:00:00Z.\n", ""));
    }

    [Fact]
    public void Ends_with_1_and_every_reason_for_NO_GO()
    {
        var answer = Run(["gate", "--phase", PreCutover, folder.Write(Of(Envelope, [Waiver(Secrets)], Tables.Broken(), Items.Standing(FactState.DidNotRun), Secrets.Standing(FactState.Waived)))]);

        answer.Should().Be((
            1,
            $"""
            NO-GO   pre-cutover: 1 of 2 controls ran, 3 facts: 1 waived, 1 did not run, 1 broken
                    - PRE-01 the tables are there: broken. It is not the same on both sides.
                    - PRE-02 every item has arrived: did not run. It is DidNotRun.
                    - PRE-02 every secret is the same: waived. waived until tomorrow

            Run 1234-1, live world, commit {Commit}; a gate may act on this until 2026-03-01 10:00:00Z.
            Not compared, since the gate was not told what to expect: --commit, --run-id, --source-account, --production-account, --region.

            """,
            ""));
    }

    [Fact]
    public void Ends_with_3_and_every_problem_for_evidence_that_may_not_be_used()
    {
        var path = folder.Write(Of(Envelope with { UsableUntil = Now }, [], Tables));
        var (code, output, error) = Run(["gate", "--phase", PreCutover, "--run-id", "9-1", path, folder.At("none.json")]);

        code.Should().Be(3);
        output.Should().StartWith(
            $"""
            UNUSABLE pre-cutover: no gate may act on this evidence, which is neither GO nor NO-GO.
                    - There is no {folder.At("none.json")}: give the decision.json that a run wrote, or see in the run's log why it wrote none.
                    - {path} could be used until 2026-03-01 04:00:00Z, and it is 2026-03-01 04:00:00Z: run the checklist again (AVESA_VALID_HOURS says how long its decision may be used).
                    - {path} is of the run 1234-1, and 9-1 is expected: give the decision.json of this run, or run the checklist again in it.

            """);
        error.Should().BeEmpty();
    }

    [Fact]
    public void Compares_each_run_that_is_named()
    {
        var path = folder.Write(Of(Tables));

        Run(["gate", "--phase", PreCutover, "--run-id", "9-1", "--run-id", "1234-1", path]).Code.Should().Be(0);
        Run(["gate", "--phase", PreCutover, "--run-id", "9-1", "--run-id", "9-2", path]).Code.Should().Be(3);
    }

    [Fact]
    public void Says_the_first_of_very_many_problems()
    {
        var (_, output, _) = Run(["gate", "--phase", PreCutover, folder.Write(Of([.. Enumerable.Range(1, 60).Select(number => Fact("PRE-01", $"fact {number}").Broken() with { FindingCount = 0 })]))]);

        output.Should().Contain("\"fact 50\" is Broken").And.NotContain("\"fact 51\"").And.Contain("\n        - … and 10 more.\n");
    }

    [Theory]
    [InlineData("", "Required command was not provided.")]
    [InlineData("gate", "--phase")]
    [InlineData("gate --phase pre-cutover", "decision.json")]
    [InlineData("gate decision.json", "--phase")]
    [InlineData("gate --phase tomorrow decision.json", "tomorrow")]
    [InlineData("gate --phase pre-cutover --world mars decision.json", "mars")]
    [InlineData("gate --phase pre-cutover --commit EMPTY decision.json", "--commit is '': give the forty hexadecimal digits of a commit, in small letters.")]
    [InlineData("gate --phase pre-cutover --commit main decision.json", "--commit is 'main'")]
    [InlineData("gate --phase pre-cutover --run-id EMPTY decision.json", "--run-id is ''")]
    [InlineData("gate --phase pre-cutover decision.json --run-id", "--run-id")]
    [InlineData("gate --phase pre-cutover --source-account EMPTY decision.json", "--source-account is ''")]
    [InlineData("gate --phase pre-cutover --source-account 12345678901 decision.json", "--source-account is '12345678901': give the twelve digits of an account.")]
    [InlineData("gate --phase pre-cutover --production-account EMPTY decision.json", "--production-account is ''")]
    [InlineData("gate --phase pre-cutover --region EMPTY decision.json", "--region is ''")]
    [InlineData("gate --phase pre-cutover --summary EMPTY decision.json", "--summary is ''")]
    [InlineData("gate --phase pre-cutover EMPTY", "decision.json is ''")]
    [InlineData("gate --phase pre-cutover --commit", "--commit")]
    [InlineData("gate --phase pre-cutover --phase post-cutover decision.json", "--phase")]
    [InlineData("gate --phase pre-cutover --force decision.json", "decision.json is '--force': give the path of a decision")]
    [InlineData("[suggest] gate", "--phase")]
    [InlineData("open", "open")]
    public void Ends_with_2_and_says_why_where_it_is_not_understood(string line, string sentence)
    {
        var (code, output, error) = Run([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "EMPTY" ? "" : word)]);

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Contain(sentence).And.Contain("--help` says what is understood.").And.NotContain("   at ");
    }

    [Fact]
    public void Takes_a_word_with_an_at_sign_for_the_file_that_it_is()
    {
        File.WriteAllText(folder.At("words"), $"--world\nembedded\n{folder.Write(Of(Tables))}");
        Run(["gate", "--phase", PreCutover, $"@{folder.At("words")}"]).Should().Match<(int Code, string Output, string)>(answer => answer.Code == 3 && answer.Output.Contains($"There is no @{folder.At("words")}"));
    }

    [Fact]
    public void Says_in_its_help_what_it_ends_with()
    {
        var (code, output, _) = Run(["gate", "--help"]);

        code.Should().Be(0);
        output.Should().Contain("0 GO; 1 NO-GO; 2 the command line is wrong; 3 the evidence may not be used").And.Contain("--production-account <ID>").And.NotContain("\u001B");
    }

    [Fact]
    public void Annotates_in_a_workflow_of_GitHub_or_when_it_is_asked_to()
    {
        var path = folder.Write(Of(Tables.Broken()));
        const string Error = "\n::error file=features/pre-cutover.feature,line=52,title=PRE-01 the tables are there::broken: It is not the same on both sides.%0A- tenant-1: expected in production, found only in the source. Migrate it again.\n";

        Run(["gate", "--phase", PreCutover, path]).Output.Should().NotContain("::error");
        Run(["gate", "--phase", PreCutover, "--annotate", path]).Output.Should().EndWith(Error);
        Run(["gate", "--phase", PreCutover, path], ("GITHUB_ACTIONS", "true")).Output.Should().EndWith(Error);
        Run(["gate", "--phase", PreCutover, "--annotate", "false", path], ("GITHUB_ACTIONS", "true")).Output.Should().NotContain("::error");
    }

    [Fact]
    public void Appends_the_summary()
    {
        var path = folder.Write(Of(Tables));
        File.WriteAllText(folder.At("summary.md"), "# Before");

        Run(["gate", "--phase", PreCutover, "--summary", folder.At("summary.md"), path]).Code.Should().Be(0);
        File.ReadAllText(folder.At("summary.md")).Should().StartWith("# Before\n## 🟢 GO: pre-cutover\n\n1 of 1 controls ran, 1 facts: 1 held.\n");
    }

    [Fact]
    public void Appends_to_the_summary_of_the_job_in_a_workflow_of_GitHub()
    {
        var path = folder.Write(Of(Tables));

        Run(["gate", "--phase", PreCutover, path], ("GITHUB_STEP_SUMMARY", folder.At("job.md"))).Code.Should().Be(0);
        File.Exists(folder.At("job.md")).Should().BeFalse();
        Run(["gate", "--phase", PreCutover, path], ("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", folder.At("job.md"))).Code.Should().Be(0);
        File.ReadAllText(folder.At("job.md")).Should().StartWith("## 🟢 GO: pre-cutover");
        Run(["gate", "--phase", PreCutover, path], ("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", "")).Should().Match<(int Code, string, string Error)>(answer => answer.Code == 0 && answer.Error.Length == 0);
    }

    [Fact]
    public void Keeps_its_answer_where_the_summary_cannot_be_written()
    {
        var (code, output, error) = Run(["gate", "--phase", PreCutover, "--summary", folder.At("no/summary.md"), folder.Write(Of(Tables))]);

        code.Should().Be(0);
        output.Should().StartWith("GO ");
        error.Should().StartWith("avesa: The summary could not be written to ").And.EndWith("the decision stands as it is said above.\n");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    public async Task Is_a_program_that_ends_with_the_same(bool written, int code)
    {
        var now = TimeProvider.System.GetUtcNow();
        var path = written
            ? folder.Write(Of(Envelope with { StartedAt = now.AddMinutes(-2), EndedAt = now.AddMinutes(-1), UsableUntil = now.AddHours(6) }, [], Tables.Broken()))
            : folder.At("none.json");
        using var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [typeof(CommandLine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Cli").Value!, "gate", "--phase", PreCutover, path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1", ["GITHUB_ACTIONS"] = "" },
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.Should().Be(code);
        (await output).Should().StartWith(written ? "NO-GO   pre-cutover: " : "UNUSABLE pre-cutover: ").And.NotContain("\u001B");
        (await error).Should().BeEmpty();
    }

    private (int Code, string Output, string Error) Run(string[] arguments, params (string Name, string Value)[] environment)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = AvesaCommand.Run(arguments, new Shell(output, error, folder.Clock, environment.ToDictionary(variable => variable.Name, variable => variable.Value)));
        return (code, $"{output}", $"{error}");
    }

    public void Dispose() => folder.Dispose();
}
