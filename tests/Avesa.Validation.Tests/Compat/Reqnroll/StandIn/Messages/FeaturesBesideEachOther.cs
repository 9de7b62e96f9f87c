using Reqnroll;
using Reqnroll.Engine;

namespace Avesa.Validation.Tests.Compat.StandIn.Messages;

public sealed class FeaturesBesideEachOther : IDisposable
{
    private readonly ToldRun told = new(typeof(Steps));

    public void Dispose() => told.Dispose();

    [Fact]
    public async Task Keep_each_scenarios_messages_together_and_refer_to_nothing_that_was_not_told_before()
    {
        await told.Run.Start();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => Feature(told.Run, number))));
        await told.Run.End();

        var messages = told.Messages();
        messages.Count(message => message.Kind == "testCase").Should().Be(60);
        var known = new HashSet<string?>();
        foreach (var message in messages)
        {
            string?[] references = message.Kind switch
            {
                "testCase" => [message["pickleId"]],
                "testCaseStarted" => [message["testCaseId"]],
                "testStepStarted" or "testStepFinished" or "testCaseFinished" => [message["testCaseStartedId"]],
                _ => [],
            };
            references.Should().BeSubsetOf(known, $"{message}");
            known.Add(message["id"]);
        }

        messages.SkipWhile(message => message.Kind != "testCase").Where(message => message.Kind is "testCase" or "testCaseFinished")
            .Select(message => message.Kind).Should().Equal(Enumerable.Range(0, 60).SelectMany(_ => new[] { "testCase", "testCaseFinished" }));
    }

    [Fact]
    public async Task Make_a_run_that_failed_when_one_of_them_could_not_start()
    {
        await told.Run.Start();
        await using (var feature = Runs.RunningFeature.In(told.Run, "Lost"))
        {
            (await feature.Run("Given a step")).Should().NotBeNull();
        }

        await told.Run.End();

        told.Messages().Single(message => message.Kind == "testRunHookFinished").Content.GetProperty("result").GetProperty("message").GetString().Should().Be("no");
        told.Messages()[^1]["success"].Should().Be("False");
    }

    [Fact]
    public async Task Are_told_to_the_end_when_the_run_cannot_start()
    {
        using var stillborn = new ToldRun(typeof(Stillborn));

        await stillborn.Run.Invoking(run => run.Start()).Should().ThrowAsync<InvalidOperationException>();

        stillborn.Messages()[^1]["success"].Should().Be("False");
        await stillborn.Run.End();
    }

    [Fact]
    public async Task Run_without_messages_where_there_can_be_no_file()
    {
        var run = new TestRun(new ReqnrollJson(null, [], "/dev/null/nowhere/messages.ndjson"), [typeof(Steps)]);

        await run.Start();
        await using (var feature = Runs.RunningFeature.In(run))
        {
            (await feature.Run("Given a step")).Should().BeNull();
        }

        await run.End();
        run.Messages.Should().BeNull();
    }

    private static async Task Feature(TestRun run, int number)
    {
        var scenarios = string.Concat(Enumerable.Range(0, 10).Select(scenario => $"  Scenario: {scenario}\n    Given a step\n"));
        await using var feature = Runs.RunningFeature.Told(run, ToldRun.Generated($"{number}.feature", $"Feature: {number}\n{scenarios}"));
        for (var index = 0; index < 10; index++)
        {
            await feature.Run(Runs.RunningFeature.Pickle(index), "Given a step");
        }
    }

    [Binding]
    private sealed class Steps
    {
        [BeforeFeature]
        [Scope(Feature = "Lost")]
        public static void Never() => throw new InvalidOperationException("no");

        [Given("a step")]
        public static async Task Step() => await Task.Yield();
    }

    [Binding]
    private sealed class Stillborn
    {
        [BeforeTestRun]
        public static void Never() => throw new InvalidOperationException("no");
    }
}
