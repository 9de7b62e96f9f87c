using System.Text.Json;
using System.Text.RegularExpressions;
using Avesa.Validation.Tests.Checklist;

namespace Avesa.Validation.Tests.Workflows;

/// <summary>The scripts of validate.yml's gate job as they stand, against the embedded accounts.</summary>
[Collection(nameof(ChecklistRuns))]
public sealed partial class StepsOfTheGate(ChecklistProgram program)
{
    [Fact]
    public async Task Say_go_of_a_healthy_estate_only_where_the_embedded_world_is_asked_for()
    {
        var job = await Validated("pre-cutover");

        (await Gate(job)).Should().Be((true, "GO"), job.Console);
        job.Summary.Should().Contain("GO").And.NotContain("NO-GO");
        job.Console.Should().NotContain("::error");
        (await Gate(job, world: "live")).Should().Be((false, "NO-GO"));
        new FileInfo(job.Report("checklist.trx")).Length.Should().BePositive();
    }

    [Fact]
    public async Task Say_no_go_of_a_defective_one_and_mark_the_line_of_the_feature()
    {
        var job = await Validated("pre-cutover", defects: "item-missing");

        (await Gate(job)).Should().Be((false, "NO-GO"));
        job.Summary.Should().Contain("NO-GO").And.Contain("PRE-02");
        job.Console.Should().Contain($"::error file=features/pre-cutover.feature,line={LineOf("Scenario: The tables arrived unchanged")},");
        JsonElement.Parse(File.ReadAllText(job.Report("decision.json"))).GetRawText().Should().Contain("PRE-02", "the artifact of a red run has its decision");
    }

    [Fact]
    public async Task Need_the_part_that_the_filter_leaves_out()
    {
        var part = await Validated("pre-cutover", filter: "Category=secret-values", part: "secrets");
        var job = await Validated("pre-cutover", filter: "Category!=secret-values");

        (await Gate(part)).Should().Be((true, null), "a part leaves the judging to the run without one");
        (await Gate(job)).Should().Be((false, "NO-GO"));
        File.Copy(part.Report("decision.json"), Path.Combine(Directory.CreateDirectory(Path.Combine(job.Temporary, "parts")).FullName, "decision.json"));
        (await Gate(job)).Should().Be((true, "GO"), job.Console);
    }

    [Fact]
    public async Task Print_what_the_accounts_hold_where_the_runner_obeys_nothing()
    {
        var job = await Validated("post-cutover", filter: "Category=POST-01");

        var silenced = Silenced().Match(job.Console);
        silenced.Value.Should().Contain("POST-01").And.Contain("embedded world");
        silenced.Groups[1].Length.Should().Be(64);
    }

    [Theory]
    [InlineData("nowhere.runsettings", "arn:aws:iam::111122223333:role/reader")]
    [InlineData("local.runsettings", "")]
    public async Task Close_the_gate_when_the_run_could_not_begin(string settings, string role) =>
        (await Gate(await Validated("pre-cutover", settings: settings, role: role))).Should().Be((false, "NO-GO"));

    private async Task<RunningJob> Validated(
        string phase, string filter = "", string part = "", string defects = "", string settings = "local.runsettings", string role = "arn:aws:iam::111122223333:role/reader")
    {
        var job = new RunningJob(Workflow.Named("validate.yml").Jobs["gate"], new Dictionary<string, string>
        {
            ["github.run_id"] = RunningJob.RunId,
            ["inputs.allow-invoke"] = "true",
            ["inputs.commit || github.sha"] = RunningJob.Sha,
            ["inputs.cutover-at || vars.AVESA_CUTOVER_AT"] = "",
            ["inputs.environment"] = "production-readonly",
            ["inputs.filter"] = filter,
            ["inputs.part"] = part,
            ["inputs.phase"] = phase,
            ["inputs.production-account"] = "987654321098",
            ["inputs.region"] = "us-east-1",
            ["inputs.settings"] = settings,
            ["inputs.source-account"] = "123456789012",
            ["inputs.source-stopped-at || vars.AVESA_SOURCE_STOPPED_AT"] = "",
            ["vars.AVESA_PRODUCTION_ROLE"] = role,
            ["vars.AVESA_SOURCE_ROLE"] = role,
        });

        // The checklists run on a copy: whoever runs all tests runs the built ones at the same time.
        await job.Run(step => step is not ("Build" or "Gate"), new Dictionary<string, string> { ["AVESA_EMULATED_DEFECTS"] = defects, ["OutDir"] = $"{program.Folder}/" });
        return job;
    }

    private static async Task<(bool Succeeded, string? Decision)> Gate(RunningJob job, string world = "embedded") =>
        (await job.Run(step => step == "Gate", new Dictionary<string, string> { ["WORLD"] = world }), job.Output("decision"));

    private static int LineOf(string text) =>
        File.ReadAllLines(Repository.At("features", "pre-cutover.feature")).Index().Single(line => line.Item.Trim() == text).Index + 1;

    [GeneratedRegex("^::stop-commands::([0-9a-f]+)$(.+)^::\\1::$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Silenced();
}
