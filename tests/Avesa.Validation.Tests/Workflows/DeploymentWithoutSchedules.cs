namespace Avesa.Validation.Tests.Workflows;

/// <summary>The guards of deploy.yml, run as they stand: the first over what the app synthesized, the second over what production has.</summary>
public sealed class DeploymentWithoutSchedules
{
    private const string Function = """{ "Resources": { "F": { "Type": "AWS::Lambda::Function", "Properties": {} } } }""";
    private const string EventRule = """{ "Resources": { "R": { "Type": "AWS::Events::Rule", "Properties": { "EventPattern": {} } } } }""";
    private static readonly WorkflowJob Deploy = Workflow.Named("deploy.yml").Jobs["deploy"];

    [Theory]
    [InlineData("""{ "Resources": { "R": { "Type": "AWS::Events::Rule", "Properties": { "ScheduleExpression": "rate(1 hour)", "State": "DISABLED" } } } }""")]
    [InlineData("""{ "Resources": { "S": { "Type": "AWS::Scheduler::Schedule", "Properties": { "State": "DISABLED" } } } }""")]
    [InlineData(EventRule)]
    public async Task Goes_on_when_every_schedule_of_the_templates_is_off(string template) =>
        (await Synthesized(Function, template)).ExitCode.Should().Be(0);

    [Theory]
    [InlineData("""{ "Resources": { "R": { "Type": "AWS::Events::Rule", "Properties": { "ScheduleExpression": "rate(1 hour)", "State": "ENABLED" } } } }""", "R")]
    [InlineData("""{ "Resources": { "R": { "Type": "AWS::Events::Rule", "Properties": { "ScheduleExpression": "rate(1 hour)" } } } }""", "R")]
    [InlineData("""{ "Resources": { "S": { "Type": "AWS::Scheduler::Schedule", "Properties": {} } } }""", "S")]
    public async Task Stops_at_a_template_with_a_schedule_that_is_on(string template, string resource)
    {
        var ran = await Synthesized(Function, template);

        ran.ExitCode.Should().Be(1);
        ran.Output.Should().Contain($"cdk.out/1.template.json: {resource}");
    }

    [Fact]
    public async Task Stops_when_nothing_was_synthesized() => (await Synthesized()).ExitCode.Should().NotBe(0);

    [Theory]
    [InlineData("", 0)]
    [InlineData("ConnectWiseDataPipeline-prod-Ingestion", 1)]
    public async Task Stops_when_production_is_already_running(string enabledRules, int exitCode)
    {
        var answer = $"aws() {{ echo '{enabledRules}'; }}\n";

        var ran = await Script.Bash(answer + Deploy.Step("Refuse to switch production's schedules off").Run, Repository.Root, new Dictionary<string, string>());

        ran.ExitCode.Should().Be(exitCode);
    }

    [Fact]
    public void Is_guarded_before_it_deploys()
    {
        var steps = Deploy.Steps.Select(step => step.Name).ToList();

        steps.IndexOf("Synthesize").Should().BeLessThan(steps.IndexOf("Refuse schedules that the synthesized templates leave on"));
        steps.IndexOf("Refuse schedules that the synthesized templates leave on").Should().BeLessThan(steps.IndexOf("Deploy"));
        steps.IndexOf("Refuse to switch production's schedules off").Should().BeLessThan(steps.IndexOf("Deploy"));
        Deploy.Step("Deploy").Run.Should().Contain("cdk deploy --app cdk.out", "what was looked at is what is deployed");
    }

    private static async Task<Script.Ran> Synthesized(params string[] templates)
    {
        Assert.SkipUnless(Script.Has("jq"), "There is no jq; .ci/install installs it.");

        var folder = Directory.CreateTempSubdirectory("avesa-deploy-");
        folder.CreateSubdirectory("cdk.out");
        foreach (var (number, template) in templates.Index())
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "cdk.out", $"{number}.template.json"), template, TestContext.Current.CancellationToken);
        }

        return await Script.Bash(Deploy.Step("Refuse schedules that the synthesized templates leave on").Run!, folder.FullName, new Dictionary<string, string>());
    }
}
