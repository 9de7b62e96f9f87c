using System.Globalization;
using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.CloudTrail;

[FromAwsDocs("https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html")]
public sealed class EventHistory : IClassFixture<TwoAccounts>
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private readonly TwoAccounts accounts;
    private readonly AmazonCloudTrailClient trail;

    public EventHistory(TwoAccounts accounts)
    {
        this.accounts = accounts;
        trail = Client(TwoAccounts.SourceKey);
        accounts.Source.TrailEvents.Clear();
        Log("RestoreTableToPointInTime", -91);
        Log("RestoreTableToPointInTime", -80, ("AWS::DynamoDB::Table", "TenantServices-drill"), ("AWS::DynamoDB::Table", "TenantServices"));
        for (var i = 0; i < 59; i++)
        {
            Log("DescribeTable", -70 + i);
        }
    }

    [Fact]
    public async Task Is_newest_first_fifty_a_page_and_ninety_days_deep()
    {
        var first = await Lookup(new LookupEventsRequest());
        var second = await Lookup(new LookupEventsRequest { NextToken = first.NextToken });

        first.Events.Should().HaveCount(50);
        second.Events.Should().HaveCount(10);
        second.NextToken.Should().BeNull();
        first.Events.Concat(second.Events).Should().BeInDescendingOrder(found => found.EventTime);
        second.Events[^1].EventName.Should().Be("RestoreTableToPointInTime");
    }

    [Fact]
    public async Task Shows_each_event_whole()
    {
        var found = (await Lookup(By("EventName", "RestoreTableToPointInTime"))).Events.Should().ContainSingle().Subject;

        found.EventSource.Should().Be("dynamodb.amazonaws.com");
        found.Username.Should().Be("operator");
        found.ReadOnly.Should().Be("false");
        found.AccessKeyId.Should().Be("ASIAOPERATOR");
        found.EventTime.Should().BeCloseTo(Now.AddDays(-80).UtcDateTime, TimeSpan.FromMilliseconds(2));
        found.Resources.Select(resource => (resource.ResourceType, resource.ResourceName)).Should().Equal(
            ("AWS::DynamoDB::Table", "TenantServices-drill"), ("AWS::DynamoDB::Table", "TenantServices"));
        found.CloudTrailEvent.Should().Contain("ASIAOPERATOR");
    }

    [Theory]
    [InlineData("ResourceName", "TenantServices-drill", 1)]
    [InlineData("ResourceName", "TenantServices-", 0)]
    [InlineData("ResourceType", "AWS::DynamoDB::Table", 1)]
    [InlineData("ReadOnly", "false", 1)]
    [InlineData("EventSource", "dynamodb.amazonaws.com", 50)]
    [InlineData("Username", "nobody", 0)]
    [InlineData("AccessKeyId", "ASIAOPERATOR", 50)]
    public async Task Is_narrowed_by_one_attribute(string key, string value, int count)
    {
        var page = await Lookup(By(key, value));

        (page.Events?.Count ?? 0).Should().Be(count);
    }

    [Fact]
    public async Task Is_narrowed_by_time()
    {
        var page = await Lookup(new LookupEventsRequest { StartTime = Now.AddDays(-80.5).UtcDateTime, EndTime = Now.AddDays(-67.5).UtcDateTime });

        page.Events.Select(found => found.EventName).Should().Equal("DescribeTable", "DescribeTable", "DescribeTable", "RestoreTableToPointInTime");
    }

    [Fact]
    public async Task Is_refused_for_two_attributes_a_wrong_range_size_or_token()
    {
        var two = By("EventName", "A");
        two.LookupAttributes.Add(new LookupAttribute { AttributeKey = LookupAttributeKey.Username, AttributeValue = "b" });
        var first = await Lookup(new LookupEventsRequest());

        await Refused<InvalidLookupAttributesException>(two);
        await Refused<InvalidLookupAttributesException>(By("Region", "us-east-1"));
        await Refused<InvalidTimeRangeException>(new LookupEventsRequest { StartTime = Now.UtcDateTime, EndTime = Now.AddDays(-1).UtcDateTime });
        await Refused<InvalidMaxResultsException>(new LookupEventsRequest { MaxResults = 51 });
        await Refused<InvalidNextTokenException>(new LookupEventsRequest { NextToken = "made-up" });
        await Refused<InvalidNextTokenException>(new LookupEventsRequest { NextToken = first.NextToken, StartTime = Now.AddDays(-9).UtcDateTime });
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudtrail.html")]
    public async Task Is_refused_to_who_may_not_look()
    {
        using var limited = Client(accounts.Source.AddUser("blind", """{"Effect":"Allow","Action":"cloudtrail:DescribeTrails","Resource":"*"}"""));

        var looking = () => limited.LookupEventsAsync(new LookupEventsRequest(), TestContext.Current.CancellationToken);
        var trails = await limited.DescribeTrailsAsync(new DescribeTrailsRequest(), TestContext.Current.CancellationToken);

        (await looking.Should().ThrowAsync<AmazonCloudTrailException>()).Which.ErrorCode.Should().Be("AccessDeniedException");
        trails.TrailList.Should().BeNullOrEmpty();
    }

    private static LookupEventsRequest By(string key, string value) =>
        new() { LookupAttributes = [new LookupAttribute { AttributeKey = new LookupAttributeKey(key), AttributeValue = value }] };

    private AmazonCloudTrailClient Client(AWSCredentials key) => new(key, accounts.Config<AmazonCloudTrailConfig>());

    private Task<LookupEventsResponse> Lookup(LookupEventsRequest request) => trail.LookupEventsAsync(request, TestContext.Current.CancellationToken);

    private async Task Refused<T>(LookupEventsRequest request)
        where T : AmazonCloudTrailException
    {
        var looking = () => Lookup(request);
        await looking.Should().ThrowAsync<T>();
    }

    private void Log(string name, int days, params (string Type, string Name)[] resources) => accounts.Source.TrailEvents.Enqueue(new TrailEvent(
        Guid.NewGuid().ToString(),
        name,
        "dynamodb.amazonaws.com",
        Now.AddDays(days),
        "operator",
        name.StartsWith("Describe", StringComparison.Ordinal),
        resources,
        string.Create(CultureInfo.InvariantCulture, $$$"""{"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","accessKeyId":"ASIAOPERATOR"},"eventName":"{{{name}}}"}""")));
}
