using System.Globalization;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Run;

namespace Avesa.Validation.Tests.Checklist;

[Collection(nameof(ChecklistRuns))]
public sealed class LiveWorldBeforeCutover(ChecklistProgram program) : IAsyncLifetime
{
    private readonly EstateMoment moment = EstateMoment.BeforeCutover(TimeProvider.System.GetUtcNow());
    private readonly HashSet<string> denied = [];
    private LiveEstate estate = null!;

    public async ValueTask InitializeAsync() => estate = await LiveEstate.Start(moment, new EmulatorOptions { Interceptor = Refuse });

    public ValueTask DisposeAsync() => estate.DisposeAsync();

    [Fact]
    public async Task Proves_its_checklist_and_skips_what_belongs_to_the_other_moment()
    {
        using var run = await Run();

        run.ExitCode.Should().Be(0, run.Console);
        run.Verdicts.Where(control => control.Key.StartsWith("PRE-", StringComparison.Ordinal)).Should().HaveCount(10)
            .And.OnlyContain(control => control.Value == (control.Key == "PRE-09" ? "partly" : "Held"), "one fact of PRE-09 starts a function");
        run.Verdicts.Where(control => control.Value == "skipped").Select(control => control.Key).Should().Equal(
            HealthyRun.Controls.Where(control => !control.Facts.Any(fact => fact.Phases.Any(phase => phase is Phase.PreCutover or Phase.PostDeploy))).Select(control => control.Id),
            "nothing else is asked for before the cutover");
        run.Console.Should().Contain("has not passed, so pre-cutover applies").And.Contain("set AVESA_ALLOW_INVOKE=true");
        run.Decision.Decisions.Select(decision => decision.Phase).Should().Equal("pre-cutover", "post-deploy");
        run.Decision.Decisions[0].Reasons.Should().ContainSingle("what was skipped speaks against a GO").Which.Text.Should().Contain("AVESA_ALLOW_INVOKE=true");
        estate.Calls.Should().NotContain(call => call.Operation == "Invoke", "nothing of production runs unless the operator says so");
    }

    [Fact]
    public async Task Loses_only_the_controls_that_rest_on_a_refused_read()
    {
        denied.Add("cloudformation:DescribeStacks");

        using var run = await Run();

        run.ExitCode.Should().Be(1);
        run.Verdicts.Where(control => control.Value is not ("Held" or "partly" or "skipped")).Select(control => $"{control.Key} {control.Value}").Should().Equal("PRE-01 Unproven");
        run.Console.Should().Contain("The production account refused cloudformation:DescribeStacks");
    }

    [Fact]
    public async Task Is_red_when_the_checklist_of_the_other_moment_is_asked_for()
    {
        using var run = await program.TestProject(
            Variables(moment.Now.AddHours(-1)), "--settings", "prod.runsettings", "--filter", "Category=pre-cutover&Category!=post-deploy");

        run.ExitCode.Should().Be(1);
        run.Verdicts.Should().Contain("PRE-02", "Unproven").And.NotContainKey("POST-01", run.Console);
        run.Console.Should().NotContain("[FAIL]", "the checklist says it");
        run.Console.Should().Contain("was asked for by --filter, but is not this moment").And.Contain("has passed, so post-cutover applies");
    }

    private Task<ChecklistRun> Run() => program.Test(Variables(moment.CutoverAt), "--settings", ChecklistProgram.Settings("prod.runsettings"));

    private Dictionary<string, string> Variables(DateTimeOffset cutover) => new(estate.Variables)
    {
        ["AVESA_CUTOVER_AT"] = cutover.ToString("O", CultureInfo.InvariantCulture),
        ["AVESA_SOURCE_STOPPED_AT"] = cutover.AddMinutes(-45).ToString("O", CultureInfo.InvariantCulture),
    };

    private void Refuse(Call call)
    {
        if (denied.Contains($"{call.Service}:{call.Operation}"))
        {
            throw new AwsError("AccessDenied", $"User: {call.Principal.Arn} is not authorized to perform: {call.Service}:{call.Operation} because no identity-based policy allows it", 403);
        }
    }
}
