using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;

namespace Avesa.Validation.Emulator.Tests.Logs;

public sealed class PoliciesAndTags(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private readonly AmazonCloudWatchLogsClient logs = accounts.Logs(TwoAccounts.SourceKey);

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeResourcePolicies.html")]
    public async Task Resource_policies_come_in_pages_by_name()
    {
        accounts.Source.LogResourcePolicies["b"] = """{"Version":"2012-10-17","Statement":[]}""";
        accounts.Source.LogResourcePolicies["a"] = """{"Version":"2012-10-17"}""";

        var first = await logs.DescribeResourcePoliciesAsync(new DescribeResourcePoliciesRequest { Limit = 1 }, TestContext.Current.CancellationToken);
        var second = await logs.DescribeResourcePoliciesAsync(new DescribeResourcePoliciesRequest { Limit = 1, NextToken = first.NextToken }, TestContext.Current.CancellationToken);

        first.ResourcePolicies.Should().ContainSingle().Which.PolicyDocument.Should().Be("""{"Version":"2012-10-17"}""");
        second.ResourcePolicies.Should().ContainSingle().Which.PolicyName.Should().Be("b");
        second.NextToken.Should().BeNull();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsForResource.html")]
    public async Task Tags_are_found_by_the_arn_without_the_asterisk()
    {
        var group = accounts.Source.AddLogGroup("/tagged");
        group.Tags["Project"] = "AVESA";
        var withAsterisk = () => logs.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = group.Arn + ":*" }, TestContext.Current.CancellationToken);

        var answer = await logs.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = group.Arn }, TestContext.Current.CancellationToken);

        answer.Tags.Should().Equal(new Dictionary<string, string> { ["Project"] = "AVESA" });
        await withAsterisk.Should().ThrowAsync<ResourceNotFoundException>();
    }
}
