using Reqnroll;
using Reqnroll.BoDi;
using Reqnroll.Engine;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class Hooks
{
    [Fact]
    public async Task Run_around_run_feature_scenario_and_step_in_ascending_order_each_time()
    {
        var (run, log) = Start(typeof(All));
        await run.Start();
        var feature = RunningFeature.In(run);
        await feature.Run("Given a step");
        await feature.Run("Given a step");
        await feature.DisposeAsync();
        await run.End();

        string[] scenario = ["before scenario 1", "before scenario 2", "before step", "step", "after step", "after scenario 1", "after scenario 2"];
        log.Entries.Should().Equal(["before run", "before feature Some feature", .. scenario, .. scenario, "after feature", "after run"]);
    }

    [Fact]
    public async Task Run_where_one_of_their_tags_stands()
    {
        var (run, log) = Start(typeof(ByTag));
        await using var feature = RunningFeature.In(run, "Some feature", "feature-tag");

        await feature.Run(RunningFeature.Tagged("a"), "Given a step");
        await feature.Run(RunningFeature.Tagged("b", "c"), "Given a step");
        await feature.Run(new ScenarioInfo("x", "", ["c"], null, ["a"]), "Given a step");
        await feature.Run(RunningFeature.Tagged("A"), "Given a step");

        log.Entries.Should().Equal("feature-tag", "a or b", "a or b", "scoped to c", "a or b", "scoped to c");
    }

    [Fact]
    public async Task Of_a_failed_step_still_run_and_know_the_error()
    {
        var (run, log) = Start(typeof(AfterFailure));
        await using var feature = RunningFeature.In(run);

        await feature.Run("Given a failure", "Given a failure");

        log.Entries.Should().Equal("after step: TestError broken", "after scenario: TestError broken");
    }

    [Fact]
    public async Task Before_a_scenario_fail_it_without_running_a_step()
    {
        var (run, log) = Start(typeof(BrokenBefore));
        await using var feature = RunningFeature.In(run);

        (await feature.Run("Given a step")).Should().BeOfType<InvalidOperationException>().Which.Message.Should().Be("no network");

        log.Entries.Should().Equal("after scenario");
    }

    [Fact]
    public async Task Before_a_feature_fail_every_scenario_of_it()
    {
        var (run, log) = Start(typeof(BrokenFeature));
        var feature = RunningFeature.In(run);

        (await feature.Run("Given a step")).Should().BeOfType<InvalidOperationException>();
        (await feature.Run("Given a step")).Should().BeOfType<ReqnrollException>().Which.InnerException!.Message.Should().Be("no estate");
        await feature.DisposeAsync();

        log.Entries.Should().Equal("after feature");
    }

    [Fact]
    public async Task Of_a_feature_do_not_run_when_none_of_its_scenarios_does()
    {
        var (run, log) = Start(typeof(All));

        await RunningFeature.In(run).DisposeAsync();

        log.Entries.Should().BeEmpty();
    }

    private static (TestRun, Log) Start(params Type[] bindings)
    {
        var run = new TestRun(new ReqnrollJson(null, []), bindings);
        var log = new Log();
        run.Container.RegisterInstanceAs(log);
        return (run, log);
    }

    [Binding]
    private sealed class All(Log log)
    {
        [BeforeTestRun]
        public static void BeforeRun(IObjectContainer container) => container.Resolve<Log>().Add("before run");

        [AfterTestRun]
        public static async Task AfterRun(Log log)
        {
            await Task.Yield();
            log.Add("after run");
        }

        [BeforeFeature]
        public static void BeforeFeature(Log log, FeatureContext feature) => log.Add("before feature " + feature.FeatureInfo.Title);

        [AfterFeature]
        public static void AfterFeature(Log log) => log.Add("after feature");

        [BeforeScenario(Order = 2)]
        public void Second() => log.Add("before scenario 2");

        [BeforeScenario(Order = 1)]
        public void First() => log.Add("before scenario 1");

        [AfterScenario]
        public void AfterSecond() => log.Add("after scenario 2");

        [After(Order = 1)]
        public async ValueTask AfterFirst()
        {
            await Task.Yield();
            log.Add("after scenario 1");
        }

        [BeforeStep]
        public void BeforeStep() => log.Add("before step");

        [AfterStep]
        public void AfterStep() => log.Add("after step");

        [Given("a step")]
        public void Step() => log.Add("step");
    }

    [Binding]
    private sealed class ByTag(Log log)
    {
        [BeforeFeature("feature-tag", "another")]
        public static void OfFeature(Log log) => log.Add("feature-tag");

        [BeforeFeature("another")]
        public static void OfAnother(Log log) => log.Add("another");

        [BeforeScenario("a", "@b", Order = 1)]
        public void AOrB() => log.Add("a or b");

        [BeforeScenario, Scope(Tag = "c")]
        public void ScopedToC() => log.Add("scoped to c");

        [Given("a step")]
        public static void Step()
        {
        }
    }

    [Binding]
    private sealed class AfterFailure(Log log, ScenarioContext scenario)
    {
        [Given("a failure")]
        public static void Fail() => throw new InvalidOperationException("broken");

        [AfterStep]
        public void AfterStep() => log.Add($"after step: {scenario.StepContext.Status} {scenario.StepContext.StepError.Message}");

        [AfterScenario]
        public void AfterScenario() => log.Add($"after scenario: {scenario.ScenarioExecutionStatus} {scenario.TestError.Message}");
    }

    [Binding]
    private sealed class BrokenBefore(Log log)
    {
        [BeforeScenario]
        public static void Before() => throw new InvalidOperationException("no network");

        [AfterScenario]
        public void After() => log.Add("after scenario");

        [Given("a step")]
        public void Step() => log.Add("step");
    }

    [Binding]
    private sealed class BrokenFeature(Log log)
    {
        [BeforeFeature]
        public static void Before() => throw new InvalidOperationException("no estate");

        [AfterFeature]
        public static void After(Log log) => log.Add("after feature");

        [Given("a step")]
        public void Step() => log.Add("step");
    }
}
