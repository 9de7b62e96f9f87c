using Reqnroll;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class StepsThatRun
{
    private enum Colour
    {
        Red,
        LightBlue,
    }

    [Fact]
    public async Task Run_in_order_with_And_as_what_they_follow()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        (await feature.Run("Given one", "And one", "When one", "But one", "Then one", "* one")).Should().BeNull();

        feature.Output.Where(line => line.StartsWith("-> done", StringComparison.Ordinal)).Select(line => line.Split(['.', '('])[1])
            .Should().Equal("Given", "Given", "When", "When", "Then", "Then");
    }

    [Fact]
    public async Task Are_awaited_whatever_they_return()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        (await feature.Run("Given a task", "And a value task", "Then 2 were awaited")).Should().BeNull();
    }

    [Fact]
    public async Task Get_their_arguments_converted()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        (await feature.Run("Given 3, 4.5, true, light blue, 2026-03-07 and 4bb1f9a4-6b4e-4f0f-9f2b-0f6b0a7a3f11")).Should().BeNull();

        feature.Output.Should().Contain("3 4.5 True LightBlue 2026-03-07 4bb1f9a4-6b4e-4f0f-9f2b-0f6b0a7a3f11");
    }

    [Fact]
    public async Task Get_table_and_text_after_the_others()
    {
        await using var feature = RunningFeature.With(typeof(Steps));
        var table = new DataTable("a", "b");
        table.AddRow("1", "2");
        var output = new List<string>();

        await feature.Run(TestContext.Current.TestOutputHelper!, RunningFeature.Tagged(), null, async steps =>
        {
            await steps.GivenAsync("a table for \"x\"", null, table, "Given ", 1);
            await steps.GivenAsync("a text", "line 1\nline 2", null, "Given ", 2);
        });

        TestContext.Current.TestOutputHelper!.Output.ReplaceLineEndings("\n").Should().Contain("x: 2").And.Contain("text: line 1|line 2");
    }

    [Fact]
    public async Task Write_into_the_test_output()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        await feature.Run("Given one");

        feature.Output.Should().HaveCount(2);
        feature.Output[0].Should().Be("Given one");
        feature.Output[1].Should().MatchRegex(@"^-> done: Steps\.Given\(\) \(\d+\.\ds\)$");
    }

    [Binding]
    private sealed class Steps(IReqnrollOutputHelper output)
    {
        private int awaited;

        [Given("one")]
        public void Given() => awaited += 0;

        [When("one")]
        public void When() => awaited += 0;

        [Then("one")]
        public void Then() => awaited += 0;

        [Given("a task")]
        public async Task Task()
        {
            await System.Threading.Tasks.Task.Yield();
            awaited++;
        }

        [Given("a value task")]
        public async ValueTask ValueTask()
        {
            await System.Threading.Tasks.Task.Yield();
            awaited++;
        }

        [Then("{int} were awaited")]
        public void Awaited(int count) => awaited.Should().Be(count);

        [Given("{int}, {double}, {Boolean}, {Colour}, {DateTime} and {Guid}")]
        public void All(int number, double real, bool yes, Colour colour, DateOnly day, Guid id) =>
            output.WriteLine(FormattableString.Invariant($"{number} {real} {yes} {colour} {day:yyyy-MM-dd} {id}"));

        [Given("a table for {string}")]
        public void Table(string name, DataTable table) => output.WriteLine("{0}: {1}", name, table.Rows[0]["b"]);

        [Given("a text")]
        public void Text(string text) => output.WriteLine("text: " + text.Replace('\n', '|'));
    }
}
