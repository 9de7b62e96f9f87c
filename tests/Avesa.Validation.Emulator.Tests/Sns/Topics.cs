using System.Globalization;
using System.Net;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Avesa.Validation.Emulator.Model;
using Topic = Avesa.Validation.Emulator.Model.Topic;

namespace Avesa.Validation.Emulator.Tests.Sns;

[FromAwsDocs("https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html")]
[FromAwsDocs("https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html")]
[FromAwsDocs("https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html")]
public sealed class Topics : IClassFixture<TwoAccounts>
{
    private const string Arn = "arn:aws:sns:us-east-1:987654321098:alerts";

    private readonly TwoAccounts accounts;
    private readonly AmazonSimpleNotificationServiceClient sns;

    public Topics(TwoAccounts accounts)
    {
        this.accounts = accounts;
        sns = Client(accounts, TwoAccounts.ProductionKey);
        var topic = new Topic { Name = "alerts", Arn = Arn, Policy = Topic.DefaultPolicy(Arn, "987654321098"), DisplayName = "Alerts", KmsKeyId = "alias/alerts" };
        topic.Subscriptions.Add(new TopicSubscription($"{Arn}:0", "email", "finance@avesa.example", "987654321098", false));
        for (var number = 1; number <= 120; number++)
        {
            topic.Subscriptions.Add(new TopicSubscription(string.Create(CultureInfo.InvariantCulture, $"{Arn}:{number}"), "https", $"https://avesa.example/{number}", "987654321098", true));
        }

        accounts.Production.Topics["alerts"] = topic;
    }

    [Fact]
    public async Task Have_attributes_as_texts()
    {
        var attributes = (await sns.GetTopicAttributesAsync(new GetTopicAttributesRequest { TopicArn = Arn }, TestContext.Current.CancellationToken)).Attributes;

        attributes.Should().Contain(new Dictionary<string, string>
        {
            ["TopicArn"] = Arn,
            ["Owner"] = "987654321098",
            ["DisplayName"] = "Alerts",
            ["SubscriptionsConfirmed"] = "120",
            ["SubscriptionsPending"] = "1",
            ["KmsMasterKeyId"] = "alias/alerts",
        });
        attributes["Policy"].Should().Contain("AWS:SourceOwner");
    }

    [Fact]
    public async Task List_their_subscriptions_a_hundred_a_page_and_hide_the_ARN_of_the_unconfirmed()
    {
        var first = await sns.ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest { TopicArn = Arn }, TestContext.Current.CancellationToken);
        var all = await sns.Paginators.ListSubscriptionsByTopic(new ListSubscriptionsByTopicRequest { TopicArn = Arn }).Subscriptions.ToListAsync(TestContext.Current.CancellationToken);

        first.Subscriptions.Should().HaveCount(100);
        all.Should().HaveCount(121);
        all.Should().ContainSingle(subscription => subscription.SubscriptionArn == "PendingConfirmation").Which.Endpoint.Should().Be("finance@avesa.example");
    }

    [Fact]
    public async Task Are_listed_by_ARN() =>
        (await sns.ListTopicsAsync(new ListTopicsRequest(), TestContext.Current.CancellationToken)).Topics.Should().ContainSingle().Which.TopicArn.Should().Be(Arn);

    [Fact]
    public async Task Are_not_found_or_invalid_with_SNSs_codes()
    {
        var absent = () => sns.GetTopicAttributesAsync(new GetTopicAttributesRequest { TopicArn = $"{Arn}-2" }, TestContext.Current.CancellationToken);
        var wrong = () => sns.GetTopicAttributesAsync(new GetTopicAttributesRequest { TopicArn = "alerts" }, TestContext.Current.CancellationToken);
        var token = () => sns.ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest { TopicArn = Arn, NextToken = "two" }, TestContext.Current.CancellationToken);

        (await absent.Should().ThrowAsync<NotFoundException>()).Which.StatusCode.Should().Be(HttpStatusCode.NotFound);
        await wrong.Should().ThrowAsync<InvalidParameterException>();
        await token.Should().ThrowAsync<InvalidParameterException>();
    }

    [Fact]
    public async Task Are_refused_to_another_account()
    {
        using var stranger = Client(accounts, TwoAccounts.SourceKey);

        var get = () => stranger.GetTopicAttributesAsync(new GetTopicAttributesRequest { TopicArn = Arn }, TestContext.Current.CancellationToken);

        (await get.Should().ThrowAsync<AuthorizationErrorException>()).Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private static AmazonSimpleNotificationServiceClient Client(TwoAccounts accounts, Amazon.Runtime.AWSCredentials key) =>
        new(key, accounts.Config<AmazonSimpleNotificationServiceConfig>());
}
