using System.Globalization;
using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Audit;
using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Gate;
using Avesa.Validation.Plan;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;
using Reqnroll;
using Reqnroll.Bindings;

namespace Avesa.Validation.Trials;

/// <summary>
/// One run of the checklist in this process, over the same features and bindings as every other, against emulated accounts of its own: with defects, with
/// calls that are refused, or with other contents. Nothing is read ahead, so that the ledger holds just what the facts that were asked for need.
/// </summary>
internal sealed class Trial
{
    private static readonly Lazy<IReadOnlyList<PlannedScenario>> Features = new(() =>
    [
        .. from path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Features"), "*.feature").Order(StringComparer.Ordinal)
           from scenario in FeatureSteps.Scenarios(File.ReadAllText(path))
           select PlannedScenario.Of(path, scenario),
    ]);

    private static readonly Lazy<IReadOnlyList<Control>> Catalogue = new(FeatureCatalogue.Controls);

    /// <summary>How many are run at once where there are many: each is a checklist with accounts of its own.</summary>
    public static ParallelOptions TwoAtOnce { get; } = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>The controls of the features, in their order.</summary>
    public static IReadOnlyList<Control> Controls => Catalogue.Value;

    /// <summary>The scenarios of the features: a fact each.</summary>
    public static IReadOnlyList<PlannedScenario> Scenarios => Features.Value;

    /// <summary>Runs the facts that are asked for.</summary>
    /// <param name="trial">What is different about the world.</param>
    /// <param name="asks">Which facts are asked for. Those of moments that the world does not have are left out.</param>
    public static async Task<TrialResult> Run(TrialWorld trial, Func<PlannedScenario, bool> asks)
    {
        var settings = new ValidationSettings { World = World.Embedded, Region = "us-east-1", AllowInvoke = true, RunId = "trial", EmulatedDefects = trial.Defects };
        var ledger = new CallLedger();
        await using var world = await EmbeddedWorld.Open(settings, ledger, trial.Options with { ReadsAhead = false });
        var files = GateFiles.Read(null, world.Paper(Attestations.DefaultFile), [.. Controls.Select(control => control.Id)], 0, trial.Options.Clock.GetUtcNow());
        var run = new ValidationRun(settings, files, new PlanMap([]), RunEnvelopes.Begun(settings, trial.Options.Clock.GetUtcNow()), world, ledger);
        var runner = TestRunnerManager.GetTestRunnerForAssembly(typeof(ValidationRun).Assembly);
        var thread = Thread(runner);
        try
        {
            thread.Run = run;
            foreach (var feature in Scenarios.Where(scenario => trial.Options.Moments.Contains(scenario.Facts.Moment) && asks(scenario)).GroupBy(scenario => scenario.File))
            {
                await Run(runner, [.. feature]);
            }
        }
        finally
        {
            thread.Run = null;
            TestRunnerManager.ReleaseTestRunner(runner);
        }

        return new TrialResult(ControlResult.Of(Controls, run.Evidence), ledger.Snapshot());
    }

    private static RunOfThread Thread(ITestRunner runner)
    {
        var container = runner.TestThreadContext.TestThreadContainer;
        if (!container.IsRegistered<RunOfThread>())
        {
            container.RegisterInstanceAs(new RunOfThread());
        }

        return container.Resolve<RunOfThread>();
    }

    private static async Task Run(ITestRunner runner, IReadOnlyList<PlannedScenario> scenarios)
    {
        var feature = scenarios[0].Scenario.Feature;
        await runner.OnFeatureStartAsync(new FeatureInfo(CultureInfo.GetCultureInfo(feature.Language), "", feature.Name, feature.Description, [.. feature.Tags.Select(tag => tag.Name[1..])]));
        try
        {
            foreach (var planned in scenarios)
            {
                runner.OnScenarioInitialize(planned.Info, planned.Scenario.Rule is { } rule ? new RuleInfo(rule.Name, rule.Description, [.. rule.Tags.Select(tag => tag.Name[1..])]) : null);
                await runner.OnScenarioStartAsync();
                foreach (var step in planned.Scenario.Steps.Select(step => step.Instance))
                {
                    await Run(runner, step);
                }

                // How it ended is in the run's evidence: a red scenario is what most trials are for.
                await runner.OnScenarioEndAsync();
            }
        }
        finally
        {
            await runner.OnFeatureEndAsync();
        }
    }

    private static Task Run(ITestRunner runner, StepInstance step) => step.StepDefinitionType switch
    {
        StepDefinitionType.Given => runner.GivenAsync(step.Text, step.MultilineTextArgument, step.TableArgument, step.Keyword),
        StepDefinitionType.When => runner.WhenAsync(step.Text, step.MultilineTextArgument, step.TableArgument, step.Keyword),
        _ => runner.ThenAsync(step.Text, step.MultilineTextArgument, step.TableArgument, step.Keyword),
    };
}
