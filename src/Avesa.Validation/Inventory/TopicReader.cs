using System.Runtime.CompilerServices;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads SNS topics by their ARN, whatever its region. A topic that is not there is null.</summary>
public sealed class TopicReader(AccountConnection connection, Memo facts)
{
    /// <summary>The topic.</summary>
    /// <remarks>https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html</remarks>
    public Task<TopicFacts?> Topic(string arn) => facts.Once<TopicFacts?>($"sns:GetTopicAttributes/{arn}", async token =>
    {
        try
        {
            var attributes = (await In(arn).GetTopicAttributesAsync(new GetTopicAttributesRequest { TopicArn = arn }, token)).Attributes.Required("GetTopicAttributes: Attributes");
            return new TopicFacts(arn, attributes.GetValueOrDefault("Policy").Required("GetTopicAttributes: Policy"), attributes.GetValueOrDefault("KmsMasterKeyId"));
        }
        catch (NotFoundException)
        {
            return null;
        }
    });

    /// <summary>Whom the topic tells; none when there is no topic.</summary>
    /// <remarks>https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html</remarks>
    public async Task<IReadOnlyList<SubscriptionFacts>> Subscriptions(string arn) =>
        await Topic(arn) is null ? [] : await facts.All($"sns:ListSubscriptionsByTopic/{arn}", token => List(arn, token));

    private async IAsyncEnumerable<SubscriptionFacts> List(string arn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListSubscriptionsByTopicRequest { TopicArn = arn };
        await foreach (var subscription in In(arn).Paginators.ListSubscriptionsByTopic(request).Subscriptions.WithCancellation(cancellationToken))
        {
            // Until it is confirmed, and after it was deleted, a word stands where the ARN would.
            yield return new SubscriptionFacts(subscription.Protocol, subscription.SubscriptionArn?.StartsWith("arn:", StringComparison.Ordinal) == true);
        }
    }

    private IAmazonSimpleNotificationService In(string arn) => connection.In(arn.Split(':')[3]).Sns;
}
