using System.Text.Json;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class FeatureLines(SampleRun run) : IClassFixture<SampleRun>
{
    [Fact]
    public void Are_in_the_stack_of_a_failure() => run.Stack("A limit that is too small").Should().MatchRegex(@"in .*features.basket\.feature:line 38\b");

    [Fact]
    public async Task Are_where_every_test_and_every_example_is_found()
    {
        var (_, output) = await SampleRun.Run("dotnet", "exec", SampleRun.Assembly, "-list", "discovery/json", "-preEnumerateTheories", "-noLogo", "-noColor", "-trait", "Category=shop");

        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(test => $"{Path.GetFileName(test.GetProperty("SourceFilePath").GetString())}:{test.GetProperty("SourceLineNumber").GetInt32()} {test.GetProperty("TestCaseDisplayName").GetString()}")
            .Should().BeEquivalentTo(
                "basket.feature:10 One thing",
                "basket.feature:32 <pieces> pieces of <thing>(pieces: \"5\", thing: \"bread\", state: \"ok\")",
                "basket.feature:33 <pieces> pieces of <thing>(pieces: \"6\", thing: \"milk\", state: \"full\")",
                "basket.feature:36 A limit that is too small",
                "basket.feature:42 Nobody looks",
                "basket.feature:46 Closed today");
    }
}
