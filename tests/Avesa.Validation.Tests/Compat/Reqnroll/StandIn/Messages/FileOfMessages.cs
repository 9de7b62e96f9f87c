using System.Globalization;
using Reqnroll;
using Reqnroll.Engine;
using Reqnroll.Engine.Messages;

namespace Avesa.Validation.Tests.Compat.StandIn.Messages;

public sealed class FileOfMessages
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-03-07T02:45:09Z", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("""{ "formatters": { "message": { "outputFilePath": "a/b.ndjson" } } }""", "a/b.ndjson")]
    [InlineData("""{ "formatters": { "message": { "outputFilePath": "a/b" } } }""", "a/b.ndjson")]
    [InlineData("""{ "formatters": { "message": { "outputFilePath": "a/" } } }""", "a/reqnroll_report.ndjson")]
    [InlineData("""{ "formatters": { "message": {} } }""", "reqnroll_report.ndjson")]
    [InlineData("""{ "formatters": {} }""", null)]
    [InlineData("{}", null)]
    [InlineData("""{ "formatters": { "message": { "outputFilePath": "{env:OUT}/{timestamp}/{env:NOBODY}.ndjson" } } }""", "/o/2026-03-07_02-45-09/{env:NOBODY}.ndjson")]
    public void Is_named_by_reqnroll_json(string json, string? path) =>
        MessageFile.Of(ReqnrollJson.Parse(json).MessageFile, new Dictionary<string, string> { ["OUT"] = "/o" }, Now).Should().Be(path);

    [Theory]
    [InlineData("REQNROLL_FORMATTERS", """{ "formatters": { "message": { "outputFilePath": "x.ndjson" } } }""", "x.ndjson")]
    [InlineData("REQNROLL_FORMATTERS", "{}", "configured.ndjson")]
    [InlineData("REQNROLL_FORMATTERS_MESSAGE", "outputFilePath=x=y.ndjson", "x=y.ndjson")]
    [InlineData("REQNROLL_FORMATTERS_MESSAGE", "true", "reqnroll_report.ndjson")]
    [InlineData("REQNROLL_FORMATTERS_MESSAGE", "", "configured.ndjson")]
    [InlineData("REQNROLL_FORMATTERS_MESSAGE", "false", null)]
    [InlineData("REQNROLL_FORMATTERS_DISABLED", "true", null)]
    [InlineData("REQNROLL_FORMATTERS_DISABLED", "false", "configured.ndjson")]
    public void Is_overridden_by_variables(string variable, string value, string? path) =>
        MessageFile.Of("configured.ndjson", new Dictionary<string, string> { [variable] = value }, Now).Should().Be(path);

    [Theory]
    [InlineData("REQNROLL_FORMATTERS", "[", "REQNROLL_FORMATTERS is no JSON: *")]
    [InlineData("REQNROLL_FORMATTERS", """{ "formatters": { "html": {} } }""", "REQNROLL_FORMATTERS sets formatters.html to {}, which compat/Reqnroll does not support*")]
    [InlineData("REQNROLL_FORMATTERS_HTML", "true", "REQNROLL_FORMATTERS_HTML is true, which*")]
    [InlineData("REQNROLL_FORMATTERS_MESSAGE", "x.ndjson", "REQNROLL_FORMATTERS_MESSAGE is x.ndjson, which*")]
    [InlineData("REQNROLL_FORMATTERS_MESSAGE", "outputFilePath={branch}.ndjson", "The path of a formatter has {branch}, which*")]
    public void Is_refused_where_the_original_would_write_something_else(string variable, string value, string message) =>
        FluentActions.Invoking(() => MessageFile.Of(null, new Dictionary<string, string> { [variable] = value }, Now))
            .Should().Throw<ReqnrollException>().WithMessage(message);
}
