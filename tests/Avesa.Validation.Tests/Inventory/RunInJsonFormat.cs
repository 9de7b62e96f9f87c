using static Avesa.Validation.Tests.Inventory.LogText;

namespace Avesa.Validation.Tests.Inventory;

public sealed class RunInJsonFormat
{
    private const string Initialised =
        """{"time":"2026-11-23T11:59:59.500Z","type":"platform.initStart","record":{"initializationType":"on-demand","phase":"init","runtimeVersion":"python:3.12.v64","functionName":"ingest","functionVersion":"$LATEST"}}""";

    private const string Started = $$$"""{"time":"2026-11-23T12:00:00.000Z","type":"platform.start","record":{"requestId":"{{{Request}}}","version":"$LATEST"}}""";

    private const string Ended = $$$"""{"time":"2026-11-23T12:00:01.000Z","type":"platform.end","record":{"requestId":"{{{Request}}}"}}""";

    [Fact]
    public void With_a_successful_report_has_completed()
    {
        var run = OneRun(
            Initialised,
            Started,
            Application("INFO", "0 errors"),
            Report("success"));

        run.CompletedWithoutError.Should().BeTrue();
        run.Logged("0 errors").Should().BeTrue();
    }

    [Theory]
    [InlineData("error")]
    [InlineData("failure")]
    [InlineData("timeout")]
    public void With_another_status_has_failed(string status) => OneRun(Started, Report(status)).CompletedWithoutError.Should().BeFalse();

    [Fact]
    public void Whose_report_has_no_status_is_not_taken_for_completed_nor_for_failed()
    {
        var log = Log(Started, Ended, Report("success").Replace(""","status":"success" """.TrimEnd(), "", StringComparison.Ordinal));

        log.Runs.Single().CompletedWithoutError.Should().BeFalse();
        log.Errors.Should().BeEmpty();
    }

    [Theory]
    [InlineData("ERROR")]
    [InlineData("CRITICAL")]
    [InlineData("error")]
    public void With_a_line_of_level_error_has_not_completed_without(string level)
    {
        var log = Log(Started, Application(level, "401 from connectwise"), Report("success"));

        log.Runs.Single().CompletedWithoutError.Should().BeFalse();
        log.Errors.Should().ContainSingle().Which.Text.Should().Be("401 from connectwise");
    }

    [Fact]
    public void That_logged_an_exception_at_a_lower_level_has_a_traceback()
    {
        var log = Log(
            Started,
            $$"""{"timestamp":"2026-11-23T12:00:00.200Z","level":"INFO","message":"gave up","logger":"root","stackTrace":["  File \"/var/task/app.py\", line 3\n"],"errorType":"KeyError","requestId":"{{Request}}"}""",
            Report("success"));

        log.Errors.Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{"level":"INFO","message":"{\"level\":\"ERROR\"} was the answer"}""")]
    [InlineData("""{"level":"INFO","message":"the bare word error, and ERROR, and [ERROR]"}""")]
    [InlineData("""{"_aws":{"CloudWatchMetrics":[]},"error":0}""")]
    public void That_only_speaks_of_errors_has_none(string line) => Log(Started, line, Report("success")).Errors.Should().BeEmpty();

    [Theory]
    [InlineData("""{"level":"ERROR","message":"half a pair: \ud800"}""")]
    [InlineData("""{"\udc00":1,"level":"ERROR","message":"a name that is no text"}""")]
    public void Whose_line_is_json_but_no_text_is_read_all_the_same(string line) => Log(Started, line).Errors.Should().ContainSingle();

    [Theory]
    [InlineData("""{"level":"ERROR" """)]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("")]
    public void With_a_line_that_is_no_json_has_that_line_as_text(string line) => Log(Started, line, Report("success")).Runs.Single().CompletedWithoutError.Should().BeTrue();

    [Fact]
    public void Whose_unhandled_error_names_the_request_has_failed()
    {
        var log = Log(
            Started,
            $$"""{"timestamp":"2026-11-23T12:00:00Z","level":"ERROR","errorMessage":"'services'","errorType":"KeyError","requestId":"{{Request}}","stackTrace":["  File \"/var/task/app.py\", line 41, in lambda_handler\n"]}""",
            Report("error"));

        log.Errors.Should().HaveCount(2);
        log.FailedStarts.Should().BeEmpty();
    }

    private static string Application(string level, string message) =>
        $$"""{"timestamp":"2026-11-23T12:00:00.123Z","level":"{{level}}","message":"{{message}}","logger":"root","requestId":"{{Request}}"}""";

    private static string Report(string status) =>
        $$$"""{"time":"2026-11-23T12:00:01.000Z","type":"platform.report","record":{"requestId":"{{{Request}}}","metrics":{"durationMs":693.92,"billedDurationMs":694,"memorySizeMB":1024,"maxMemoryUsedMB":84},"status":"{{{status}}}"}}""";
}
