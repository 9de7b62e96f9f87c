using Reqnroll;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class StepsWithoutOneStepDefinition
{
    [Fact]
    public async Task Fail_undefined_with_every_one_of_them_and_a_snippet()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        var thrown = await feature.Run("Given fine", "Then 3 \"things\" in rate(1 hour)", "And nothing else");

        thrown.Should().BeOfType<MissingStepDefinitionException>();
        thrown!.Message.ReplaceLineEndings("\n").Should().Be(
            """
            No step definition fits 'Then 3 "things" in rate(1 hour)' (some.feature:2). To add one:

                [Then("{int} {string} in rate\\({int} hour)")]
                public void InRateHour(int p0, string p1, int p2)
                {
                    throw new PendingStepException();
                }
            No step definition fits 'And nothing else' (some.feature:3). To add one:

                [Then("nothing else")]
                public void NothingElse()
                {
                    throw new PendingStepException();
                }
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Fail_undefined_for_another_keyword()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        (await feature.Run("When fine")).Should().BeOfType<MissingStepDefinitionException>();
    }

    [Theory]
    [InlineData("Given the colour green", "gives 'green' to Steps.Colour(DayOfWeek) [Given(\"the colour {DayOfWeek}\")], which is no DayOfWeek.")]
    [InlineData("Given a table", "gives 0 arguments to Steps.Table(DataTable) [Given(\"a table\")], which takes 1.")]
    public async Task Fail_with_the_argument_that_the_only_one_cannot_take(string line, string message)
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        (await feature.Run(line)).Should().BeOfType<BindingException>().Which.Message.Should().Be($"'{line}' (some.feature:1) {message}");
    }

    [Fact]
    public async Task Fail_undefined_with_those_that_fit_the_text_alone()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        (await feature.Run("Given 5 many"))!.Message.Should().Contain(
            "These fit the text, but not with these arguments: Steps.Many() [Given(\"{int} many\")], Steps.AnyMany(Guid) [Given(\"{word} many\")].");
    }

    [Fact]
    public async Task Fail_ambiguous_with_all_candidates()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        var thrown = await feature.Run("Given two of them");

        thrown.Should().BeOfType<AmbiguousBindingException>().Which.Message.Should().Be(
            "Several step definitions fit 'Given two of them' (some.feature:1): "
            + "Steps.Two() [Given(\"two of them\")], Steps.Any(String) [Given(\"{word} of them\")]. Make their expressions exclude each other.");
    }

    [Fact]
    public async Task Fail_pending_with_the_step()
    {
        await using var feature = RunningFeature.With(typeof(Steps));

        var thrown = await feature.Run("Given something pending");

        thrown.Should().BeOfType<PendingStepException>().Which.Message.Should().Be(
            "'Given something pending' (some.feature:1) is pending: The step definition is not implemented.");
    }

    [Binding]
    private sealed class Steps
    {
        [Given("fine")]
        public static void Fine()
        {
        }

        [Given("two of them")]
        public static void Two()
        {
        }

        [Given("{word} of them")]
        public static void Any(string count) => count.Should().NotBeNull();

        [Given("the colour {DayOfWeek}")]
        public static void Colour(DayOfWeek day) => day.Should().BeDefined();

        [Given("a table")]
        public static void Table(DataTable table) => table.Should().NotBeNull();

        [Given("{int} many")]
        public static void Many()
        {
        }

        [Given("{word} many")]
        public static void AnyMany(Guid id) => id.Should().NotBeEmpty();

        [Given("something pending")]
        public static Task Pending() => throw new PendingStepException();
    }
}
