using Reqnroll;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class StepThatThrows
{
    [Fact]
    public async Task Fails_the_scenario_with_its_own_exception()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        (await feature.Run("Given a failure")).Should().BeSameAs(Steps.Failure);
    }

    [Fact]
    public async Task Keeps_an_exception_without_a_stack_that_way()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        var thrown = await feature.Run("Given a failure without a stack");

        thrown.Should().BeOfType<StacklessException>().Which.StackTrace.Should().BeNull();
    }

    [Fact]
    public async Task Lets_no_later_step_run_and_says_so()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        await feature.Run("Given fine", "Given a failure", "Given fine", "Given a failure");

        feature.Output.Select(line => line.Split(['(', '\n', '\r'])[0].Trim()).Should().Equal(
            "Given fine", "-> done: Steps.Fine",
            "Given a failure", "-> error: it broke",
            "Given fine", "-> skipped because of previous errors",
            "Given a failure", "-> skipped because of previous errors",
            "after: TestError it broke");
        feature.Output[3].Should().EndWith("in 'Given a failure' (some.feature:2)");
    }

    [Fact]
    public async Task Does_not_hide_behind_an_AfterScenario_hook_that_throws_too()
    {
        await using var feature = RunningFeature.With(typeof(Steps), typeof(BrokenHook));

        (await feature.Run("Given a failure")).Should().BeSameAs(Steps.Failure);

        feature.Output.Should().Contain("-> error in an AfterScenario hook: the hook broke");
    }

    [Fact]
    public async Task Is_not_needed_for_an_AfterScenario_hook_to_fail_the_scenario()
    {
        await using var feature = RunningFeature.With(typeof(Steps), typeof(BrokenHook));

        (await feature.Run("Given fine")).Should().BeOfType<InvalidOperationException>().Which.Message.Should().Be("the hook broke");
    }

    private sealed class StacklessException() : Exception("no stack")
    {
        public override string? StackTrace => null;
    }

    [Binding]
    private sealed class Steps(IReqnrollOutputHelper output, ScenarioContext scenario)
    {
        public static readonly Exception Failure = new InvalidOperationException("it broke");

        [Given("fine")]
        public static void Fine()
        {
        }

        [Given("a failure")]
        public static void Fail() => throw Failure;

        [Given("a failure without a stack")]
        public static void FailWithoutStack() => throw new StacklessException();

        [AfterScenario]
        public void After() => output.WriteLine($"after: {scenario.ScenarioExecutionStatus} {scenario.TestError?.Message}");
    }

    [Binding]
    private sealed class BrokenHook
    {
        [AfterScenario(Order = 1)]
        public static void Break() => throw new InvalidOperationException("the hook broke");
    }
}
