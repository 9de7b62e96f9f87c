using Reqnroll;
using Reqnroll.Engine;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class BindingsThatAreWrong
{
    [Fact]
    public async Task Stop_the_run_before_its_first_test_with_all_that_is_wrong()
    {
        var run = new TestRun(new ReqnrollJson(null, []), [typeof(Wrong)]);

        (await run.Awaiting(started => started.Start()).Should().ThrowAsync<BindingException>()).Which.Message.ReplaceLineEndings("\n").Split('\n').Should().BeEquivalentTo(
            "Binding error(s) found: ",
            "The binding methods for before/after feature and before/after test run events must be static: Wrong.Feature()",
            "async void methods are not supported. Please use 'async Task': Wrong.Void()",
            "Wrong.Unknown(String): The Cucumber expression 'a {colour}' has the parameter type {colour}, which is not defined; "
            + "a [StepArgumentTransformation(Name = \"colour\")] method would define it.",
            "Wrong.Unclosed(): Invalid pattern '^a (b$' at offset 6. Not enough )'s.");
    }

    [Binding]
    private sealed class Wrong
    {
        [BeforeFeature]
        public void Feature()
        {
        }

        [Given("a void")]
        public async void Void() => await Task.Yield();

        [Given("a {colour}")]
        public void Unknown(string colour) => colour.Should().NotBeNull();

        [Given("^a (b")]
        public void Unclosed()
        {
        }
    }
}
