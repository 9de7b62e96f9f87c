using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Alarms;

/// <summary>
/// Whether anybody hears an alarm: its actions are enabled, one of them is a topic that exists, CloudWatch may publish to it, and a subscription of it
/// is confirmed.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html</remarks>
internal static class AlarmHearing
{
    // CloudWatch may not use the key that AWS manages for SNS, so that what it publishes there is lost.
    private const string KeyOfAws = "alias/aws/sns";

    /// <summary>Judges one alarm.</summary>
    public static async Task<Verdict> Judge(Account account, AlarmFacts alarm)
    {
        if (!alarm.ActionsEnabled)
        {
            return new Broken(
                $"The alarm {alarm.Name} tells nobody.", Proof.Read, [new Finding(alarm.Arn, "actions enabled", "disabled", $"aws cloudwatch enable-alarm-actions --alarm-names {alarm.Name}")]);
        }

        var topics = alarm.Actions.Where(action => action.StartsWith("arn:aws:sns:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        if (topics.Count == 0)
        {
            return new Broken(
                $"The alarm {alarm.Name} tells nobody.",
                Proof.Read,
                [new Finding(alarm.Arn, "an action that is a topic", alarm.Actions.Count == 0 ? "no action" : string.Join(", ", alarm.Actions), "Add the topic of whoever has to know to the alarm's actions.")]);
        }

        // One that is heard is enough.
        var heard = await Task.WhenAll(topics.Select(topic => Judge(account, alarm, topic)));
        return heard.FirstOrDefault(verdict => verdict is Held) ?? Verdict.Worst(heard, "");
    }

    private static async Task<Verdict> Judge(Account account, AlarmFacts alarm, string arn)
    {
        if (await account.Topics.Topic(arn) is not { } topic)
        {
            return Unheard(alarm, arn, "a topic of exactly this name", "none", "Create it and subscribe whoever has to know, or correct the alarm's actions.");
        }

        var subscriptions = await account.Topics.Subscriptions(arn);
        var confirmed = subscriptions.Where(subscription => subscription.Confirmed).ToList();
        var consent = PolicyDocument.Parse(topic.Policy).Ask(Publishing(account, alarm, arn)).Consent;
        return (topic, confirmed, consent) switch
        {
            ({ KeyId: KeyOfAws }, _, _) => Unheard(alarm, arn, "messages that CloudWatch can encrypt", $"the key {KeyOfAws}, which CloudWatch may not use", "Use a key of your own whose policy lets cloudwatch.amazonaws.com use it, or none."),
            (_, [], _) => Unheard(alarm, arn, "a confirmed subscription", subscriptions.Count == 0 ? "no subscription" : $"{subscriptions.Count} that nobody has confirmed", "Subscribe whoever has to know, and follow the link in the message that asks for confirmation."),
            (_, _, Consent.Denies or Consent.Silent) => Unheard(alarm, arn, "a policy that lets CloudWatch publish", consent == Consent.Denies ? "one that denies it" : "one that does not", "Allow SNS:Publish to cloudwatch.amazonaws.com, with aws:SourceAccount, in the topic's policy."),
            (_, _, Consent.Depends) => new Unproven($"Whether CloudWatch may publish to {arn} hangs on a condition of the topic's policy that cannot be decided here: read it."),
            _ => new Held($"The alarm {alarm.Name} tells {arn}, which has {confirmed.Count} confirmed ({string.Join(", ", confirmed.Select(subscription => subscription.Protocol).Distinct().Order(StringComparer.Ordinal))}).", Proof.Read),
        };
    }

    private static PolicyQuestion Publishing(Account account, AlarmFacts alarm, string topic) => new(
        "cloudwatch.amazonaws.com",
        "",
        "SNS:Publish",
        topic,
        new Dictionary<string, string>
        {
            ["aws:sourceowner"] = account.Id,
            ["aws:sourceaccount"] = account.Id,
            ["aws:sourcearn"] = alarm.Arn,
            ["aws:principalisawsservice"] = "true",
            ["aws:securetransport"] = "true",
        });

    private static Broken Unheard(AlarmFacts alarm, string topic, string expected, string observed, string remedy) =>
        new($"Nobody hears the alarm {alarm.Name} through {topic}.", Proof.Read, [new Finding(topic, expected, observed, remedy)]);
}
