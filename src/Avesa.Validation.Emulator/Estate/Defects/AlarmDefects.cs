using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Nobody is told, or looks at nothing, or the source may write the logs (MON-01 to MON-03, COST-01).</summary>
internal static class AlarmDefects
{
    private const string Overview = "AVESA-Production-Overview";

    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("dashboard-shows-no-function", "The dashboard shows production's bucket instead of its functions.", moment =>
            Dashboard(moment).Body = """{"widgets":[{"type":"metric","properties":{"region":"us-east-1","metrics":[["AWS/S3","NumberOfObjects","BucketName","data-storage-msp-prod","StorageType","AllStorageTypes"]]}}]}"""),
        Defect.Before("dashboard-missing", "There is no dashboard of the plan's name.", moment =>
            moment.Production.Dashboards.TryRemove(Overview, out _)),
        Defect.Before("dashboard-names-no-function", "A widget shows a function whose name is misspelt.", moment =>
        {
            var dashboard = Dashboard(moment);
            var body = JsonNode.Parse(dashboard.Body)!;
            body["widgets"]!.AsArray().Add(JsonNode.Parse("""{"type":"metric","properties":{"region":"us-east-1","metrics":[["AWS/Lambda","Errors","FunctionName","avesa-canonical-transform-ticket-prod"]]}}"""));
            dashboard.Body = body.ToJsonString();
        }),
        Defect.Before("alarm-missing", "No alarm watches the errors of the tickets transform.", moment =>
            moment.Production.Alarms.TryRemove(AlarmEstate.ErrorsOf(Broken.Tickets), out _)),
        Defect.Before("alarm-blunt", "The ingestion may fail ten times before its alarm is raised.", moment =>
            moment.Production.Alarms[AlarmEstate.ErrorsOf(Broken.Ingestion)].Threshold = 10),
        Defect.Before("alarm-actions-off", "The actions of the contacts transform's alarm are disabled.", moment =>
            moment.Production.Alarms[AlarmEstate.ErrorsOf(Broken.Contacts)].ActionsEnabled = false),
        Defect.Before("alarm-topic-missing", "The companies transform's alarm tells a topic that does not exist.", moment =>
        {
            var alarm = moment.Production.Alarms[AlarmEstate.ErrorsOf(Broken.Companies)];
            alarm.AlarmActions.Clear();
            alarm.AlarmActions.Add(moment.Production.ArnOf("sns", "avesa-operation"));
        }),
        Defect.Before("alarm-unconfirmed", "Nobody has confirmed a subscription of the operations' topic.", moment =>
            Unconfirm(moment.Production.Topics[AlarmEstate.Operations])),
        Defect.Before("log-policy-of-the-plan", "The source account may write production's logs, as the plan writes it.", moment =>
            Admit(moment, """["logs:CreateLogStream","logs:PutLogEvents","logs:DescribeLogGroups","logs:DescribeLogStreams"]""")),
        Defect.Before("monitoring-logs-denied", "A policy of the monitoring role denies reading log events.", moment =>
            Monitor(moment).InlinePolicies["no-logs"] =
                """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"logs:GetLogEvents","Resource":"*"}]}"""),
        Defect.Before("log-policy-wide", "The source account may do everything with production's logs.", moment =>
            Admit(moment, "\"logs:*\"")),
        Defect.After("cost-threshold", "The cost alarm is raised at ten times the plan's amount.", moment => Cost(moment).Threshold = 10000),
        Defect.After("cost-without-data", "The cost alarm has had no data for three days.", moment =>
            (Cost(moment).State, Cost(moment).StateSince) = ("INSUFFICIENT_DATA", moment.Production.NewestStream(Broken.Ingestion).Span!.Value.Last.AddDays(-3))),
        Defect.After("cost-alarm-missing", "There is no cost alarm.", moment => moment.Production.Alarms.TryRemove(AlarmEstate.MonthlyCost, out _)),
        Defect.After("cost-currency", "The cost alarm looks at a currency in which nothing is billed.", moment =>
            Cost(moment).Metric = MetricKey.Of("AWS/Billing", "EstimatedCharges", ("Currency", "EUR"))),
        Defect.After("cost-unconfirmed", "Nobody has confirmed the subscription of the billing topic.", moment =>
            Unconfirm(moment.Production.Topics[AlarmEstate.Billing])),
        Defect.Before("log-policy-admits-partner", "A policy of CloudWatch Logs lets another account's principal write events.", moment =>
            moment.Production.LogResourcePolicies["partner"] = Broken.WithStatement(null, Broken.Allow("arn:aws:iam::444455556666:root", "logs:PutLogEvents", "*"))),
        Defect.Before("alarm-tells-nobody", "The alarm on the time entries transform's errors has no action.", moment =>
            moment.Production.Alarms[AlarmEstate.ErrorsOf(Broken.TimeEntries)].AlarmActions.Clear()),
        Defect.After("cost-tells-operations", "The cost alarm tells another topic than the plan's.", moment =>
        {
            Cost(moment).AlarmActions.Clear();
            Cost(moment).AlarmActions.Add(moment.Production.Topics[AlarmEstate.Operations].Arn);
        }),
        Defect.After("cost-period", "The cost alarm looks at an hour instead of a day.", moment => Cost(moment).Period = 3600),
        Defect.Before("alarm-acts-elsewhere", "The alarm on the ingestion's errors starts a function instead of telling a topic.", moment =>
        {
            var actions = moment.Production.Alarms[AlarmEstate.ErrorsOf(Broken.Ingestion)].AlarmActions;
            actions.Clear();
            actions.Add(moment.Production.ArnOf("lambda", "function:pager"));
        }),
        Defect.Before("alarm-topic-encrypted", "The operations' topic is encrypted with the key that CloudWatch may not use.", moment =>
            moment.Production.Topics[AlarmEstate.Operations].KmsKeyId = "alias/aws/sns"),
        Defect.Before("alarm-unsubscribed", "Nobody has subscribed to the operations' topic.", moment => moment.Production.Topics[AlarmEstate.Operations].Subscriptions.Clear()),
        Defect.Before("alarm-topic-denies", "The policy of the operations' topic denies CloudWatch to publish.", moment =>
        {
            var topic = moment.Production.Topics[AlarmEstate.Operations];
            topic.Policy = Broken.WithStatement(topic.Policy, $$"""{"Sid":"quiet","Effect":"Deny","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"SNS:Publish","Resource":"{{topic.Arn}}"}""");
        }),
        Defect.Before("alarm-topic-closed", "The policy of the operations' topic lets its administrators publish, and CloudWatch not.", moment =>
        {
            var topic = moment.Production.Topics[AlarmEstate.Operations];
            topic.Policy = Broken.WithStatement(null, Broken.Allow($"arn:aws:iam::{Side.ProductionId}:user/ada", "SNS:Publish", topic.Arn));
        }),
        Defect.Before("dashboard-shows-no-metric", "The dashboard shows a text and nothing else.", moment =>
            Dashboard(moment).Body = """{"widgets":[{"type":"text","properties":{"markdown":"# Production"}}]}"""),
        Defect.After("cost-metric", "The cost alarm looks at another metric than the charges.", moment => Cost(moment).Metric = MetricKey.Of("AWS/Usage", "CallCount", ("Currency", "USD"))),
        Defect.After("cost-actions-off", "The actions of the cost alarm are disabled.", moment => Cost(moment).ActionsEnabled = false),
        Defect.After("cost-tells-nobody", "The cost alarm has no action.", moment => Cost(moment).AlarmActions.Clear()),
    ];

    // Another defect may have removed them.
    internal static MetricAlarm Cost(Moment moment) => moment.Production.Alarms.GetOrAdd(AlarmEstate.MonthlyCost, name => new MetricAlarm
    {
        Name = name,
        Arn = moment.Production.ArnOf("cloudwatch", $"alarm:{name}"),
        Metric = MetricKey.Of("AWS/Billing", "EstimatedCharges", ("Currency", "USD")),
    });

    private static Dashboard Dashboard(Moment moment) => moment.Production.Dashboards.GetOrAdd(Overview, name => new Dashboard { Name = name, Body = """{"widgets":[]}""" });

    private static IamRole Monitor(Moment moment) => moment.Production.Roles.GetOrAdd("avesa-cross-account-monitoring", name => new IamRole
    {
        Name = name,
        Arn = $"arn:aws:iam::{Side.ProductionId}:role/{name}",
        Id = $"AROA{name}",
        TrustPolicy = Policies.TrustAccount(Side.SourceId),
    });

    private static void Unconfirm(Topic topic)
    {
        List<TopicSubscription> pending = [.. topic.Subscriptions.Select(subscription => subscription with { Confirmed = false })];
        topic.Subscriptions.Clear();
        topic.Subscriptions.AddRange(pending);
    }

    private static void Admit(Moment moment, string actions) => moment.Production.LogResourcePolicies["CrossAccountAccess"] =
        $$"""{"Version":"2012-10-17","Statement":[{"Sid":"source","Effect":"Allow","Principal":{"AWS":"{{Broken.SourceRoot}}"},"Action":{{actions}},"Resource":"arn:aws:logs:us-east-1:{{Side.ProductionId}}:*"}]}""";
}
