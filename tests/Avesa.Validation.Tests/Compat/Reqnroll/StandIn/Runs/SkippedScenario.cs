using Reqnroll;
using Reqnroll.UnitTestProvider;
using Xunit.Sdk;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class SkippedScenario
{
    [Theory]
    [InlineData("Given a reason to skip")]
    [InlineData("Given fine", "And a reason to skip", "And fine")]
    public async Task Ends_skipped_with_the_reason_whichever_step_skips_it(params string[] lines)
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        Reason(await feature.Run(lines)).Should().Be("waived until 2026-04-01");
        feature.Output.Should().Contain("-> skipped: waived until 2026-04-01");
    }

    [Fact]
    public async Task Can_be_skipped_by_a_hook_before_any_step()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        Reason(await feature.Run(RunningFeature.Tagged("later"), "Given fine")).Should().Be("not this moment");
        feature.Output.Should().Equal("Given fine", "-> skipped because of previous errors", "after: Skipped");
    }

    [Fact]
    public async Task Is_not_what_pending_and_inconclusive_make()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        (await feature.Run("Given something inconclusive")).Should().BeOfType<XunitException>();
        (await feature.Run("Given something unfinished")).Should().BeOfType<XunitException>();
    }

    private static string Reason(Exception? thrown) =>
        thrown.Should().BeOfType<SkipException>().Which.Message.Replace("$XunitDynamicSkip$", "", StringComparison.Ordinal);

    [Binding]
    private sealed class Steps(IUnitTestRuntimeProvider tests, IReqnrollOutputHelper output, ScenarioContext scenario)
    {
        [BeforeScenario("later")]
        public void Later() => tests.TestIgnore("not this moment");

        [AfterScenario]
        public void After() => output.WriteLine($"after: {scenario.ScenarioExecutionStatus}");

        [Given("fine")]
        public static void Fine()
        {
        }

        [Given("a reason to skip")]
        public void Skip() => tests.TestIgnore("waived until 2026-04-01");

        [Given("something inconclusive")]
        public void Inconclusive() => tests.TestInconclusive("who knows");

        [Given("something unfinished")]
        public void Unfinished() => tests.TestPending("to be done");
    }
}
