using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;

namespace Avesa.Validation.Emulator.Tests.Logs;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html")]
public sealed class FilterPatterns : IClassFixture<TwoAccounts>
{
    private readonly AmazonCloudWatchLogsClient logs;

    public FilterPatterns(TwoAccounts accounts)
    {
        logs = accounts.Logs(TwoAccounts.SourceKey);
        accounts.Source.AddLogGroup("/patterns").Log(
            "stream",
            LogsClient.Noon,
            "[ERROR] disk full",
            "Task timed out after 900.00 seconds",
            "0 errors so far",
            """{"level":"ERROR","message":"refused","status":500,"http":{"path":"/x"}}""",
            """{"level":"CRITICAL","message":"gone"}""");
    }

    [Theory]
    [InlineData("", "0 1 2 3 4")]
    [InlineData("ERROR", "0 3")]
    [InlineData("errors so", "2")]
    [InlineData("\"[ERROR]\"", "0")]
    [InlineData("\"timed out\"", "1")]
    [InlineData("?\"[ERROR]\" ?\"Task timed out\"", "0 1")]
    [InlineData("ERROR -disk", "3")]
    [InlineData("{ $.level = \"ERROR\" }", "3")]
    [InlineData("{ $.level = \"ERROR\" || $.level = \"CRITICAL\" }", "3 4")]
    [InlineData("{ $.level = \"ERROR\" && $.http.path = \"/x\" && $.status = 500 }", "3")]
    [InlineData("{ $.nothing = \"ERROR\" }", "")]
    public async Task Find_the_events_that_they_describe(string pattern, string found)
    {
        var answer = await Filter(pattern);
        var minutes = (answer.Events ?? []).Select(logged => (DateTimeOffset.FromUnixTimeMilliseconds(logged.Timestamp!.Value) - LogsClient.Noon).TotalMinutes);

        string.Join(' ', minutes).Should().Be(found);
    }

    [Theory]
    [InlineData("\"open")]
    [InlineData("{ $.level = \"ERROR\"")]
    public async Task Are_refused_when_they_are_broken(string pattern)
    {
        var filter = () => Filter(pattern);

        (await filter.Should().ThrowAsync<InvalidParameterException>()).WithMessage("Invalid filter pattern");
    }

    [Theory]
    [InlineData("[ip, user, code = 4*]")]
    [InlineData("%regular expression%")]
    [InlineData("{ $.level = %ERR% }")]
    [InlineData("{ $.status > 400 }")]
    [InlineData("{ $.level = \"ERR*\" }")]
    [InlineData("?ERROR disk")]
    public async Task Are_refused_loudly_where_the_emulator_knows_less_than_aws(string pattern)
    {
        var filter = () => Filter(pattern);

        (await filter.Should().ThrowAsync<AmazonCloudWatchLogsException>()).Which.ErrorCode.Should().Be("EmulatorLacksOperation");
    }

    private Task<FilterLogEventsResponse> Filter(string pattern) =>
        logs.FilterLogEventsAsync(new FilterLogEventsRequest { LogGroupName = "/patterns", FilterPattern = pattern }, TestContext.Current.CancellationToken);
}
