using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>Production's alarms, and the topics that tell somebody: each function's errors (plan 5.1), and what a month costs (plan 8.2).</summary>
internal static class AlarmEstate
{
    /// <summary>The topic of the functions' alarms.</summary>
    public const string Operations = "avesa-operations";

    /// <summary>The topic of plan 8.2.</summary>
    public const string Billing = "billing-alerts";

    /// <summary>The alarm of plan 8.2.</summary>
    public const string MonthlyCost = "AVESA-Production-Monthly-Cost";

    /// <summary>Fills the alarms and topics of one account.</summary>
    public static void Build(Side side, Timeline timeline)
    {
        var operations = AddTopic(side, Operations, ("email", "operations@avesa.example"), ("sms", "+15550100"));
        var billing = AddTopic(side, Billing, ("email", "finance@avesa.example"));
        foreach (var function in PipelineFunction.All)
        {
            var alarm = AddAlarm(side, ErrorsOf(function.Name), MetricKey.Of("AWS/Lambda", "Errors", ("FunctionName", function.Name)), operations, timeline.ProductionDeployed);
            alarm.TreatMissingData = "notBreaching";
        }

        var cost = AddAlarm(side, MonthlyCost, MetricKey.Of("AWS/Billing", "EstimatedCharges", ("Currency", "USD")), billing, timeline.ProductionCreated);
        cost.Description = "Alert when monthly costs exceed $1000";
        cost.Statistic = "Maximum";
        cost.Period = 86400;
        cost.Threshold = 1000;
    }

    /// <summary>The name of the alarm on a function's errors.</summary>
    public static string ErrorsOf(string function) => $"{function}-errors";

    private static Topic AddTopic(Side side, string name, params IEnumerable<(string Protocol, string Endpoint)> subscribers)
    {
        var arn = side.Account.ArnOf("sns", name);
        var topic = new Topic { Name = name, Arn = arn, Policy = Topic.DefaultPolicy(arn, side.Account.Id) };
        topic.Subscriptions.AddRange(subscribers.Select(subscriber =>
            new TopicSubscription($"{arn}:{side.Seed.At(name).At(subscriber.Endpoint).Uuid()}", subscriber.Protocol, subscriber.Endpoint, side.Account.Id, true)));
        return side.Account.Topics[name] = topic;
    }

    private static MetricAlarm AddAlarm(Side side, string name, MetricKey metric, Topic topic, DateTimeOffset made)
    {
        var alarm = new MetricAlarm { Name = name, Arn = side.Account.ArnOf("cloudwatch", $"alarm:{name}"), Metric = metric, Configured = made, StateSince = made.AddMinutes(5) };
        alarm.AlarmActions.Add(topic.Arn);
        return side.Account.Alarms[name] = alarm;
    }
}
