using Avesa.Validation.Tests.Checklist;

namespace Avesa.Validation.Tests.Compat;

public sealed class FeaturesThatRan(SampleRun run) : IClassFixture<SampleRun>
{
    [Fact]
    public void Are_those_selected_by_category_each_scenario_and_example_a_test()
    {
        // With the official packages the name of an example also has the parameters of their own.
        run.Results.Keys.Should().HaveCount(6).And.Contain(["One thing", "A limit that is too small", "Nobody looks", "Closed today"]);
        run.Results.Keys.Should().Contain(name => name.StartsWith("<pieces> pieces of <thing>(pieces: \"5\", thing: \"bread\", state: \"ok\"", StringComparison.Ordinal));
        run.Results.Keys.Should().Contain(name => name.StartsWith("<pieces> pieces of <thing>(pieces: \"6\", thing: \"milk\", state: \"full\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Pass_with_background_table_and_text()
    {
        run.Outcome("One thing").Should().Be("Passed");
        run.Output("One thing").Should().MatchRegex(@"^Given an empty basket\n-> done: BasketSteps\.Empty\(\) ");
    }

    [Fact]
    public void Fail_the_run_with_the_steps_own_message_and_skip_the_steps_after_it()
    {
        run.ExitCode.Should().Be(1);
        run.Outcome("A limit that is too small").Should().Be("Failed");
        run.Message("A limit that is too small").Should().Contain("Expected basket.State to be BasketState.Ok");
        run.Output("A limit that is too small").Should().Contain("And the note is \"never reached\"\n-> skipped because of previous errors\nafter A limit that is too small: TestError");
    }

    [Fact]
    public async Task Are_told_in_messages_that_Cucumbers_own_tools_read_without_complaint()
    {
        var read = await ReadMessages.Of(run.Messages);

        read.Invalid.Should().BeEmpty();
        read.Errors.Should().BeEmpty();
        read.Success.Should().BeFalse();
        read.TestCases.Should().OnlyContain(test => test.Finished);
        read.TestCases.Select(test => $"{test.Name}: {test.Status}").Should().BeEquivalentTo(
            "One thing: PASSED", "5 pieces of bread: PASSED", "6 pieces of milk: PASSED", "A limit that is too small: FAILED", "Closed today: SKIPPED");
    }

    [Fact]
    public void Are_skipped_by_tag_and_at_run_time_with_the_reason()
    {
        run.Outcome("Nobody looks").Should().Be("NotExecuted");
        run.Message("Nobody looks").Should().Be("Ignored");
        run.Outcome("Closed today").Should().Be("NotExecuted");
        run.Message("Closed today").Should().Be("closed until Monday");
    }
}
