using System.Collections.Specialized;
using Reqnroll;
using Reqnroll.Bindings;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class Contexts
{
    [Fact]
    public async Task Tell_a_step_where_it_stands()
    {
        await using var feature = RunningFeature.With(typeof(Steps));
        var info = new ScenarioInfo("Title", "Description", ["own"], new OrderedDictionary { { "source", "a" } }, ["feature", "rule"]);

        await feature.Run(TestContext.Current.TestOutputHelper!, info, new RuleInfo("Rule", null, ["rule"]), steps => RunningFeature.Lines(steps, ["When a look", "And a look"]));

        TestContext.Current.TestOutputHelper!.Output.ReplaceLineEndings("\n").Should().Contain(
            "Title/Description [own] [own feature rule] a Rule When When a look OK");
    }

    [Fact]
    public void Keep_values_by_type_by_key_and_by_factory()
    {
        var context = new Bag();
        var made = 0;
        context.Set("text");
        context.Set(4, "four");
        context.Set(() => ++made);

        context.Get<string>().Should().Be("text");
        context.Get<int>("four").Should().Be(4);
        context.Get<int>().Should().Be(1);
        context.Get<int>().Should().Be(2);
        context.TryGetValue<string>(out var found).Should().BeTrue();
        found.Should().Be("text");
        context.TryGetValue<long>("absent", out _).Should().BeFalse();
        context.Invoking(bag => bag.Get<Uri>()).Should().Throw<KeyNotFoundException>();
    }

    private sealed class Bag : ReqnrollContext;

    [Binding]
    private sealed class Steps(ScenarioContext scenario, IReqnrollOutputHelper output)
    {
        [When("a look")]
        public void Look()
        {
            var info = scenario.ScenarioInfo;
            StepInfo step = scenario.StepContext.StepInfo;
            step.StepDefinitionType.Should().Be(StepDefinitionType.When);
            output.WriteLine($"{info.Title}/{info.Description} [{string.Join(' ', info.Tags)}] [{string.Join(' ', info.CombinedTags)}] "
                + $"{info.Arguments["source"]} {scenario.RuleInfo.Title} {scenario.CurrentScenarioBlock} {step.StepDefinitionType} {step.Text} {scenario.StepContext.Status}");
        }
    }
}
