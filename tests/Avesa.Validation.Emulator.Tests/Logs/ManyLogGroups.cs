using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;

namespace Avesa.Validation.Emulator.Tests.Logs;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html")]
public sealed class ManyLogGroups : IClassFixture<TwoAccounts>
{
    private readonly TwoAccounts accounts;
    private readonly AmazonCloudWatchLogsClient logs;

    public ManyLogGroups(TwoAccounts accounts)
    {
        this.accounts = accounts;
        logs = accounts.Logs(TwoAccounts.SourceKey);
        for (var number = 0; number < 120; number++)
        {
            accounts.Source.AddLogGroup($"/many/group-{number:000}");
        }
    }

    [Fact]
    public async Task Come_in_pages_of_fifty_by_name()
    {
        var first = await Describe(new DescribeLogGroupsRequest());
        var second = await Describe(new DescribeLogGroupsRequest { NextToken = first.NextToken });
        var third = await Describe(new DescribeLogGroupsRequest { NextToken = second.NextToken });

        first.LogGroups.Should().HaveCount(50);
        third.NextToken.Should().BeNull();
        first.LogGroups.Concat(second.LogGroups).Concat(third.LogGroups).Select(group => group.LogGroupName)
            .Should().Equal(Enumerable.Range(0, 120).Select(number => $"/many/group-{number:000}"));
    }

    [Fact]
    public async Task Have_one_arn_with_and_one_without_the_asterisk()
    {
        accounts.Source.LogGroups["/many/group-007"].RetentionInDays = 30;

        var answer = await Describe(new DescribeLogGroupsRequest { LogGroupNamePrefix = "/many/group-007" });

        var group = answer.LogGroups.Should().ContainSingle().Subject;
        group.Arn.Should().Be("arn:aws:logs:us-east-1:123456789012:log-group:/many/group-007:*");
        group.LogGroupArn.Should().Be("arn:aws:logs:us-east-1:123456789012:log-group:/many/group-007");
        group.RetentionInDays.Should().Be(30);
        group.CreationTime.Should().Be(LogsClient.Noon.UtcDateTime);
    }

    [Fact]
    public async Task Have_no_retention_when_events_never_expire()
    {
        var answer = await Describe(new DescribeLogGroupsRequest { LogGroupNamePrefix = "/many/group-008" });

        answer.LogGroups.Should().ContainSingle().Which.RetentionInDays.Should().BeNull();
    }

    [Theory]
    [InlineData("up-11", 10)]
    [InlineData("UP-11", 0)]
    public async Task Are_found_by_a_part_of_the_name_in_its_case(string pattern, int count)
    {
        var answer = await Describe(new DescribeLogGroupsRequest { LogGroupNamePattern = pattern });

        (answer.LogGroups ?? []).Should().HaveCount(count);
    }

    [Fact]
    public async Task Refuse_a_prefix_together_with_a_pattern()
    {
        var describe = () => Describe(new DescribeLogGroupsRequest { LogGroupNamePrefix = "/many", LogGroupNamePattern = "up" });

        (await describe.Should().ThrowAsync<InvalidParameterException>()).WithMessage("*mutually exclusive*");
    }

    [Fact]
    public async Task Refuse_a_token_that_was_issued_for_another_listing()
    {
        var first = await Describe(new DescribeLogGroupsRequest { Limit = 10 });
        var describe = () => Describe(new DescribeLogGroupsRequest { NextToken = first.NextToken, LogGroupNamePrefix = "/many" });

        (await describe.Should().ThrowAsync<InvalidParameterException>()).WithMessage("The specified nextToken is invalid.");
    }

    [Fact]
    public async Task Refuse_more_than_fifty_a_page()
    {
        var describe = () => Describe(new DescribeLogGroupsRequest { Limit = 51 });

        (await describe.Should().ThrowAsync<InvalidParameterException>()).WithMessage("*'limit'*less than or equal to 50");
    }

    [Fact]
    public async Task Are_hidden_from_who_may_not_list_them()
    {
        using var limited = accounts.Logs(accounts.Source.AddUser("lists-one-prefix", """{"Effect":"Allow","Action":"logs:*","Resource":"arn:aws:logs:us-east-1:123456789012:log-group:/many/*"}"""));
        var describe = () => limited.DescribeLogGroupsAsync(new DescribeLogGroupsRequest(), TestContext.Current.CancellationToken);

        (await describe.Should().ThrowAsync<AmazonCloudWatchLogsException>()).Which.ErrorCode.Should().Be("AccessDeniedException");
    }

    private Task<DescribeLogGroupsResponse> Describe(DescribeLogGroupsRequest request) => logs.DescribeLogGroupsAsync(request, TestContext.Current.CancellationToken);
}
