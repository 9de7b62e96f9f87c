using Reqnroll;
using Reqnroll.UnitTestProvider;

namespace Avesa.Validation.Tests.Compat.StandIn.Messages;

public sealed class ScenarioThatIsTold : IDisposable
{
    private static readonly AsyncLocal<ToldRun.WallClock?> Clock = new();
    private readonly ToldRun told = new(typeof(Steps));

    public ScenarioThatIsTold() => Clock.Value = told.Clock;

    public void Dispose() => told.Dispose();

    [Fact]
    public async Task Has_its_messages_in_the_original_order_hooks_as_steps()
    {
        var messages = await told.Scenario("Given \"bread\" and 3", "And output");

        messages.Select(message => message.Kind).Should().Equal(
            [
                "testRunStarted", "meta", "parameterType", .. Enumerable.Repeat("stepDefinition", 9), .. Enumerable.Repeat("hook", 6),
                "testRunHookStarted", "testRunHookFinished", "source", "gherkinDocument", "pickle", "testRunHookStarted", "testRunHookFinished",
                "testCase", "testCaseStarted",
                "testStepStarted", "testStepFinished",
                "testStepStarted", "testStepFinished", "testStepStarted", "testStepFinished",
                "testStepStarted", "testStepFinished", "testStepStarted", "attachment", "testStepFinished",
                "testStepStarted", "testStepFinished",
                "testCaseFinished", "testRunFinished",
            ]);
        messages[^1]["success"].Should().Be("True");
    }

    [Fact]
    public async Task Names_the_definition_and_the_arguments_of_each_step()
    {
        var messages = await told.Scenario("Given \"bread\" and 3");

        var step = Single(messages, "testCase").Content.GetProperty("testSteps").EnumerateArray().Single(step => step.TryGetProperty("pickleStepId", out _));
        var definition = messages.Single(message => message.Kind == "stepDefinition" && message["id"] == $"{step.GetProperty("stepDefinitionIds")[0]}");
        definition.Content.GetProperty("pattern").GetRawText().Should().Be("""{"source":"{string} and {int}","type":"CUCUMBER_EXPRESSION"}""");
        step.GetProperty("stepMatchArgumentsLists")[0].GetProperty("stepMatchArguments").EnumerateArray()
            .Select(argument => $"{argument.GetProperty("group").GetProperty("start")} {argument.GetProperty("group").GetProperty("value")} {argument.GetProperty("parameterTypeName")}")
            .Should().Equal("1 bread string", "12 3 int");
        Single(messages, "pickle").Content.GetProperty("steps")[0].GetProperty("id").GetString().Should().Be(step.GetProperty("pickleStepId").GetString());
    }

    [Theory]
    [InlineData("Given a failure", "FAILED", "it broke", false)]
    [InlineData("Given a reason to skip", "SKIPPED", "waived until Monday", true)]
    [InlineData("Given something pending", "PENDING", "'Given something pending' (some.feature:1) is pending: The step definition is not implemented.", false)]
    [InlineData("Given two of them", "AMBIGUOUS", "Several step definitions fit *", false)]
    public async Task Says_how_a_step_ended_that_did_not_pass_and_skips_those_after_it(string step, string status, string message, bool success)
    {
        var messages = await told.Scenario(step, "And output");

        var ended = OfSteps(messages);
        ended.Select(step => step.Status).Should().Equal(status, "SKIPPED");
        ended[0].Content.GetProperty("testStepResult").GetProperty("message").GetString().Should().Match(message);
        messages[^1]["success"].Should().Be($"{success}");
    }

    [Fact]
    public async Task Suggests_a_method_for_an_undefined_step()
    {
        var messages = await told.Scenario("Given nobody knows 5 things");

        OfSteps(messages).Single().Status.Should().Be("UNDEFINED");
        messages[^1]["success"].Should().Be("False");
        Single(messages, "suggestion").Content.GetProperty("snippets")[0].GetProperty("code").GetString().Should().Contain("[Given(\"nobody knows {int} things\")]");
    }

    [Fact]
    public async Task Names_every_definition_that_fits_an_ambiguous_step() => Single(await told.Scenario("Given two of them"), "testCase")
        .Content.GetProperty("testSteps").EnumerateArray().Single(step => step.TryGetProperty("pickleStepId", out _))
        .GetProperty("stepDefinitionIds").GetArrayLength().Should().Be(2);

    [Fact]
    public async Task Keeps_what_bindings_write_at_the_step_and_not_what_the_run_traces()
    {
        var messages = await told.Scenario("Given output");

        var log = Single(messages, "attachment");
        log["body"].Should().Be("said \"so\"\n<b>");
        log["mediaType"].Should().Be("text/x.cucumber.log+plain");
        OfSteps(messages).Single()["testStepId"].Should().Be(log["testStepId"]);
    }

    [Fact]
    public async Task Ends_no_step_before_it_began_although_the_clock_was_set_back()
    {
        var messages = await told.Scenario("Given the clock is set back", "And output");

        messages.Where(message => message.Content.TryGetProperty("timestamp", out _)).Select(message => message.Time).Should().BeInAscendingOrder();
        OfSteps(messages).Select(step => step.Content.GetProperty("testStepResult").GetProperty("duration").GetProperty("nanos").GetInt64()).Should().OnlyContain(nanos => nanos >= 0);
    }

    [Fact]
    public async Task Is_missing_when_no_pickle_has_its_number()
    {
        await told.Run.Start();
        await using (var feature = Runs.RunningFeature.Told(told.Run, ToldRun.Generated("some.feature", "Feature: f\n  Scenario: s\n    Given output\n")))
        {
            (await feature.Run(Runs.RunningFeature.Pickle(1), "Given output")).Should().BeNull();
        }

        told.Messages().Should().Contain(message => message.Kind == "pickle").And.NotContain(message => message.Kind == "testCase");
        await told.Run.End();
    }

    private static ToldRun.Message Single(IReadOnlyList<ToldRun.Message> messages, string kind) => messages.Single(message => message.Kind == kind);

    // Without those of hooks.
    private static List<ToldRun.Message> OfSteps(IReadOnlyList<ToldRun.Message> messages)
    {
        var ids = Single(messages, "testCase").Content.GetProperty("testSteps").EnumerateArray()
            .Where(step => step.TryGetProperty("pickleStepId", out _)).Select(step => step.GetProperty("id").GetString()).ToList();
        return [.. messages.Where(message => message.Kind == "testStepFinished" && ids.Contains(message["testStepId"]))];
    }

    [Binding]
    private sealed class Steps(IReqnrollOutputHelper output, IUnitTestRuntimeProvider tests)
    {
        [BeforeTestRun]
        public static void Run() => _ = 0;

        [BeforeFeature]
        public static void Feature() => _ = 0;

        [BeforeScenario]
        public static void Before() => _ = 0;

        [BeforeStep]
        public static void Step() => _ = 0;

        [AfterScenario]
        public static void After() => _ = 0;

        [BeforeScenario("other")]
        public static void Elsewhere() => throw new NotSupportedException();

        [StepArgumentTransformation("(today)")]
        public static DateOnly Day(string day) => day.Length > 0 ? DateOnly.MinValue : DateOnly.MaxValue;

        [Given("{string} and {int}")]
        public static void Both(string text, int number) => (text.Length + number).Should().Be(8);

        [Given("a failure")]
        public static void Fail() => throw new InvalidOperationException("it broke");

        [Given("something pending")]
        public static void Pending() => throw new PendingStepException();

        [Given("two of them")]
        public static void Two() => _ = 0;

        [Given("{word} of them")]
        public static void Any(string count) => count.Should().NotBeNull();

        [Given("the clock is set back")]
        public static void SetBack() => Clock.Value!.SetBack();

        [Given("a reason to skip")]
        public void Skip() => tests.TestIgnore("waived until Monday");

        [Given("output")]
        public void Output() => output.WriteLine("said \"so\"\n<b>");

        [Given("the same {word}")]
        public static void Same(string word) => word.Should().NotBeEmpty();
    }
}
