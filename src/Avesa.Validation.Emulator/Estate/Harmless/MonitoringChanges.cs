using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Harmless;

/// <summary>Production can be watched more than is asked for (PRE-08, MON-01 to MON-03).</summary>
internal static class MonitoringChanges
{
    private const string Monitor = "avesa-cross-account-monitoring";
    private const string Overview = "AVESA-Production-Overview";

    public static IReadOnlyList<HarmlessChange> All { get; } =
    [
        HarmlessChange.Before("monitoring-trust-by-id", "The monitoring role trusts the source by its bare id, under a Sid.", moment =>
            moment.Production.Roles[Monitor].TrustPolicy =
                $$"""{"Statement":{"Principal":{"AWS":["{{Side.SourceId}}"]},"Action":["sts:AssumeRole"],"Effect":"Allow","Sid":"Watchers"},"Version":"2012-10-17"}"""),
        HarmlessChange.Before("monitoring-policies-turned-round", "The monitoring role's policies were attached in another order.", moment => moment.Production.Roles[Monitor].AttachedPolicies.Reverse()),
        HarmlessChange.Before("dashboard-more-widgets", "The dashboard has a text and a widget of the bucket too, before the others.", moment =>
        {
            var dashboard = moment.Production.Dashboards[Overview];
            var body = JsonNode.Parse(dashboard.Body)!;
            body["widgets"]!.AsArray().Insert(0, JsonNode.Parse("""{"type":"text","properties":{"markdown":"avesa-canonical-transform-boards-prod comes later"}}"""));
            body["widgets"]!.AsArray().Insert(1, JsonNode.Parse("""{"type":"metric","properties":{"region":"us-east-1","metrics":[["AWS/S3","NumberOfObjects","BucketName","data-storage-msp-prod","StorageType","AllStorageTypes"]]}}"""));
            dashboard.Body = body.ToJsonString();
        }),
        HarmlessChange.Before("dashboard-second", "Somebody's own dashboard shows a function that is gone.", moment =>
            moment.Production.Dashboards["adas-own"] = new Dashboard { Name = "adas-own", Body = """{"widgets":[{"type":"metric","properties":{"region":"us-east-1","metrics":[["AWS/Lambda","Errors","FunctionName","gone"]]}}]}""" }),
        HarmlessChange.Before("alarm-second-action", "The alarm on the ingestion's errors tells a second topic.", moment =>
            moment.Production.Alarms[AlarmEstate.ErrorsOf(Broken.Ingestion)].AlarmActions.Add(moment.Production.Topics[AlarmEstate.Billing].Arn)),
        HarmlessChange.Before("alarm-second-blunt", "A second, blunt alarm looks at the errors of the tickets transform, and tells nobody.", moment =>
        {
            var sharp = moment.Production.Alarms[AlarmEstate.ErrorsOf(Broken.Tickets)];
            moment.Production.Alarms["many-errors"] = new MetricAlarm { Name = "many-errors", Arn = moment.Production.ArnOf("cloudwatch", "alarm:many-errors"), Metric = sharp.Metric, Threshold = 100, ActionsEnabled = false, StateSince = sharp.StateSince, Configured = sharp.Configured };
        }),
        HarmlessChange.Before("log-policy-of-reading", "A log policy lets the source do the two things of the plan that only read.", moment =>
            moment.Production.LogResourcePolicies["readers"] =
                $$"""{"Version":"2012-10-17","Statement":[{"Sid":"readers","Effect":"Allow","Principal":{"AWS":"{{Broken.SourceRoot}}"},"Action":["logs:DescribeLogStreams","logs:DescribeLogGroups"],"Resource":"*"}]}"""),
        HarmlessChange.Before("log-policy-denies-source", "A log policy denies the source to write.", moment =>
            moment.Production.LogResourcePolicies["never"] = Broken.WithStatement(null, Unharmed.Deny(Broken.SourceRoot, "logs:PutLogEvents", "*"))),
    ];
}
