using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checklists.Steps;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Run;
using Reqnroll.BoDi;
using Reqnroll.UnitTestProvider;

namespace Avesa.Validation.Checklists.Hooks;

/// <summary>Opens the world before the first scenario, gives each scenario its accounts, records how it ended, and writes the reports.</summary>
[Binding]
public sealed class RunHooks(ScenarioContext scenario, IObjectContainer container, IUnitTestRuntimeProvider runtime)
{
    private ScenarioFacts? facts;

    [BeforeTestRun]
    public static Task Open() => ValidationRun.Open();

    [AfterTestRun]
    public static Task Close() => ValidationRun.Close();

    [BeforeScenario]
    public async Task Prepare()
    {
        var run = await ValidationRun.Of(container);
        facts = Identify(run.Evidence);
        if (run.SkipReason(facts) is { } reason)
        {
            run.Evidence.Add(new FactEnding(facts.Control, facts.Fact, Ending.Skipped, reason));
            Skip(reason);
            return;
        }

        var stage = run.World.At(facts.Moment);
        var recorder = new FactRecorder(facts.Control, facts.Fact, stage.Identity, run.Evidence, stage.Migration.Clock, new Waiving(run.Ruling, Skip));
        container.RegisterInstanceAs(stage);
        container.RegisterInstanceAs(recorder);
        container.RegisterInstanceAs(new WorkflowOfRun(run.Workflow));
        container.RegisterInstanceAs(run.Earlier);
        container.RegisterInstanceAs(new AttestationsOfControl(facts.Control, run.Files.Attestations));
        container.RegisterInstanceAs(new ProductionVerifier(stage.Migration.Production, recorder));
        container.RegisterInstanceAs(new SourceVerifier(stage.Migration.Source, recorder));
        container.RegisterInstanceAs(new MigrationVerifier(stage.Migration, recorder));
    }

    // How it ended is recorded by then, so nothing is left to do after the scenario.
    private void Skip(string reason)
    {
        facts = null;
        runtime.TestIgnore(reason);
    }

    // A scenario that belongs to no control is in no row of the checklist, but its failure has to be.
    private ScenarioFacts Identify(Evidence evidence)
    {
        try
        {
            return ScenarioFacts.Of(scenario.ScenarioInfo);
        }
        catch (ChecklistException mistake)
        {
            evidence.Add(new FactEnding("", scenario.ScenarioInfo.Title, Ending.Failed, mistake.Message));
            throw;
        }
    }

    [AfterScenario]
    public async Task Record()
    {
        if (facts is null)
        {
            return;
        }

        var run = await ValidationRun.Of(container);
        var passed = scenario.ScenarioExecutionStatus == ScenarioExecutionStatus.OK;

        // What follows a blank line is advice for whoever writes steps, such as a snippet of code.
        var reason = scenario.TestError?.Message.Split("\n\n")[0].Trim();
        run.Evidence.Add(new FactEnding(facts.Control, facts.Fact, passed ? Ending.Passed : Ending.Failed, reason));
    }
}
