using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Sns;

/// <summary>Whom a topic tells, 100 a page. One that is not confirmed yet has no ARN but a word in its place.</summary>
/// <remarks>https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html</remarks>
internal sealed class ListSubscriptionsByTopic : IOperation
{
    private const int PageSize = 100;

    /// <inheritdoc />
    public string Name => nameof(ListSubscriptionsByTopic);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var topic = call.Topic(input, "SNS:ListSubscriptionsByTopic");
        var page = Page.Of(call, topic.Subscriptions, subscription => subscription.Arn, PageSize, input.Text("NextToken"), topic.Arn, () => SnsTopics.Invalid("NextToken"));
        var output = new JsonObject
        {
            ["Subscriptions"] = new JsonArray([.. page.Items.Select(subscription => new JsonObject
            {
                ["TopicArn"] = topic.Arn,
                ["Protocol"] = subscription.Protocol,
                ["SubscriptionArn"] = subscription.Confirmed ? subscription.Arn : "PendingConfirmation",
                ["Owner"] = subscription.Owner,
                ["Endpoint"] = subscription.Endpoint,
            })]),
        };
        if (page.Next is { } next)
        {
            output["NextToken"] = next;
        }

        return output;
    }
}
