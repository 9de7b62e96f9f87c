using Reqnroll;
using Reqnroll.Engine;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class SettingsFile
{
    [Fact]
    public void Is_read_where_it_matters()
    {
        var settings = ReqnrollJson.Parse(
            """
            {
              // comments and trailing commas are fine
              "$schema": "https://schemas.reqnroll.net/reqnroll-config-latest.json",
              "language": { "feature": "en", "binding": "de-DE" },
              "bindingAssemblies": [ { "assembly": "Shared.Steps" } ],
              "runtime": { "missingOrPendingStepsOutcome": "Error" },
              "trace": { "traceTimings": true },
            }
            """);

        settings.BindingCulture!.Name.Should().Be("de-DE");
        settings.BindingAssemblies.Should().Equal("Shared.Steps");
    }

    [Theory]
    [InlineData("""{ "runtime": { "missingOrPendingStepsOutcome": "Ignore" } }""", "runtime.missingOrPendingStepsOutcome to \"Ignore\"")]
    [InlineData("""{ "runtime": { "stopAtFirstError": true } }""", "runtime.stopAtFirstError to true")]
    [InlineData("""{ "formatters": { "message": { "outputFolder": "x" } } }""", "formatters.message.outputFolder to \"x\"")]
    [InlineData("""{ "formatters": { "html": { "outputFilePath": "x" } } }""", "formatters.html to { \"outputFilePath\": \"x\" }")]
    public void Is_refused_where_it_would_be_ignored(string json, string setting) =>
        FluentActions.Invoking(() => ReqnrollJson.Parse(json)).Should().Throw<ReqnrollException>().WithMessage($"reqnroll.json sets {setting}, which*");
}
