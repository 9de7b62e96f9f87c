namespace Avesa.Validation.Emulator.Model;

/// <summary>Somebody whom a topic tells.</summary>
/// <param name="Arn">The ARN, which is shown only once the subscription is confirmed.</param>
/// <param name="Protocol">email, sms, https, sqs, lambda, …</param>
/// <param name="Endpoint">An address of that protocol.</param>
/// <param name="Owner">The account that subscribed.</param>
/// <param name="Confirmed">Whether the endpoint's owner has confirmed it.</param>
public sealed record TopicSubscription(string Arn, string Protocol, string Endpoint, string Owner, bool Confirmed);

/// <summary>An SNS topic.</summary>
public sealed class Topic
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The resource policy.</summary>
    public required string Policy { get; set; }

    /// <summary>Shown as the sender of e-mails.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The KMS key; null when messages are not encrypted.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>Subscriptions.</summary>
    public List<TopicSubscription> Subscriptions { get; } = [];

    /// <summary>The policy that SNS gives a new topic: whoever acts for the account may publish.</summary>
    /// <remarks>https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html</remarks>
    public static string DefaultPolicy(string arn, string account) =>
        $$"""
        {"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"__default_statement_ID","Effect":"Allow","Principal":{"AWS":"*"},
        "Action":["SNS:GetTopicAttributes","SNS:SetTopicAttributes","SNS:AddPermission","SNS:RemovePermission","SNS:DeleteTopic","SNS:Subscribe","SNS:ListSubscriptionsByTopic","SNS:Publish"],
        "Resource":"{{arn}}","Condition":{"StringEquals":{"AWS:SourceOwner":"{{account}}"} } }]}
        """;
}
