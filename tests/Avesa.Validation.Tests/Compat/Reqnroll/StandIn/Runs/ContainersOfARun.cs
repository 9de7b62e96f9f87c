using Reqnroll;
using Reqnroll.BoDi;
using Reqnroll.Engine;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class ContainersOfARun
{
    private readonly Log log = new();
    private readonly TestRun run = new(new ReqnrollJson(null, []), [typeof(Bindings)]);

    public ContainersOfARun() => run.Container.RegisterInstanceAs(log);

    [Fact]
    public async Task Nest_so_that_what_a_hook_registers_lives_as_long_as_its_scope()
    {
        await run.Start();
        var feature = RunningFeature.In(run, "One");
        await feature.Run("Given a look around");
        await feature.Run("Given a look around");
        await feature.DisposeAsync();
        var other = RunningFeature.In(run, "Two");
        await other.Run("Given a look around");
        await other.DisposeAsync();
        await run.End();

        log.Entries.Should().Equal(
            "run 1, feature 2, scenario 3", "disposed scenario 3",
            "run 1, feature 2, scenario 4", "disposed scenario 4", "disposed feature 2",
            "run 1, feature 5, scenario 6", "disposed scenario 6", "disposed feature 5",
            "disposed run 1");
    }

    [Fact]
    public async Task Share_one_instance_of_a_binding_class_in_a_scenario_and_none_between_scenarios()
    {
        await run.Start();
        await using var feature = RunningFeature.In(run);

        await feature.Run("Given a count", "And a count");
        await feature.Run("Given a count");

        log.Entries.Where(entry => entry.StartsWith("count", StringComparison.Ordinal)).Should().Equal("count 1", "count 2", "count 1");
    }

    [Fact]
    public async Task Know_the_contexts_by_class_and_interface()
    {
        await run.Start();
        await using var feature = RunningFeature.In(run);

        (await feature.Run("Given the contexts")).Should().BeNull();
    }

    [Fact]
    public async Task Know_no_output_before_the_first_feature()
    {
        await run.Start();

        run.Container.Invoking(container => container.Resolve<IReqnrollOutputHelper>())
            .Should().Throw<ObjectContainerException>().WithMessage("Interface cannot be resolved: Reqnroll.IReqnrollOutputHelper*");
    }

    private sealed class OfRun(Log log) : Numbered(log, "run");

    private sealed class OfFeature(Log log) : Numbered(log, "feature");

    private sealed class OfScenario(Log log) : Numbered(log, "scenario");

    private abstract class Numbered : IDisposable
    {
        private readonly Log log;
        private readonly string scope;

        protected Numbered(Log log, string scope)
        {
            this.log = log;
            this.scope = scope;
            Number = ++log.Created;
        }

        public int Number { get; }

        public void Dispose() => log.Add($"disposed {scope} {Number}");
    }

    [Binding]
    private sealed class Bindings(Log log, IObjectContainer container)
    {
        private int count;

        [BeforeTestRun]
        public static void Run(IObjectContainer container, Log log) => container.RegisterInstanceAs(new OfRun(log), dispose: true);

        [BeforeFeature]
        public static void Feature(OfFeature feature) => feature.Number.Should().BePositive();

        [Given("a look around")]
        public void Look() => log.Add(
            $"run {container.Resolve<OfRun>().Number}, feature {container.Resolve<OfFeature>().Number}, scenario {container.Resolve<OfScenario>().Number}");

        [Given("a count")]
        public void Count() => log.Add($"count {++count}");

        [Given("the contexts")]
        public void Contexts()
        {
            container.Resolve<IScenarioContext>().Should().BeSameAs(container.Resolve<ScenarioContext>());
            container.Resolve<IFeatureContext>().Should().BeSameAs(container.Resolve<FeatureContext>());
            container.Resolve<ITestThreadContext>().Should().BeSameAs(container.Resolve<TestThreadContext>());
            container.Resolve<ITestRunContext>().TestRunContainer.Resolve<Log>().Should().BeSameAs(log);
            container.Resolve<ScenarioContext>().ScenarioContainer.Should().BeSameAs(container);
            container.Resolve<FeatureInfo>().Language.Name.Should().StartWith("en");
            container.Resolve<ScenarioInfo>().Title.Should().Be("Some scenario");
        }
    }
}
