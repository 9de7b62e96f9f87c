using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Sns;

/// <summary>A topic's attributes: a map of texts.</summary>
/// <remarks>https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html</remarks>
internal sealed class GetTopicAttributes : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetTopicAttributes);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var topic = call.Topic(input, "SNS:GetTopicAttributes");
        Dictionary<string, string> attributes = new()
        {
            ["TopicArn"] = topic.Arn,
            ["Owner"] = topic.Arn.Split(':')[4],
            ["DisplayName"] = topic.DisplayName,
            ["Policy"] = topic.Policy,
            ["SubscriptionsConfirmed"] = Number(topic.Subscriptions.Count(subscription => subscription.Confirmed)),
            ["SubscriptionsPending"] = Number(topic.Subscriptions.Count(subscription => !subscription.Confirmed)),
            ["SubscriptionsDeleted"] = "0",
            ["EffectiveDeliveryPolicy"] = """{"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":20,"maxDelayTarget":20,"numRetries":3},"disableSubscriptionOverrides":false}}""",
        };
        if (topic.KmsKeyId is { } key)
        {
            attributes["KmsMasterKeyId"] = key;
        }

        return new JsonObject
        {
            ["Attributes"] = new JsonObject { ["entry"] = new JsonArray([.. attributes.Select(pair => new JsonObject { ["key"] = pair.Key, ["value"] = pair.Value })]) },
        };
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
