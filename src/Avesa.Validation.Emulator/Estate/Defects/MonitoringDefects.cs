using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>The source cannot watch production, or can do more than that (PRE-08).</summary>
internal static class MonitoringDefects
{
    private const string Role = "avesa-cross-account-monitoring";
    private const string Dashboard = "AVESA-Production-Overview";

    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("monitoring-trusts-everybody", "The monitoring role trusts every AWS account.", moment =>
            moment.Production.Roles[Role].TrustPolicy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}]}"""),
        Defect.Before("monitoring-third-policy", "The monitoring role may read the tables too.", moment =>
            moment.Production.Roles[Role].InlinePolicies["tables"] =
                """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:Scan"],"Resource":"*"}]}"""),
        Defect.Before("monitoring-role-missing", "The monitoring role does not exist.", moment =>
            moment.Production.Roles.TryRemove(Role, out _)),
        Defect.Before("dashboard-without-metric", "The dashboard shows errors instead of invocations.", moment =>
        {
            Dashboard dashboard = moment.Production.Dashboards[Dashboard];
            dashboard.Body = dashboard.Body.Replace("\"Invocations\"", "\"Errors\"", StringComparison.Ordinal);
        }),
        Defect.Before("monitoring-policy-detached", "The monitoring role may not read metrics.", moment =>
            Monitor(moment).AttachedPolicies.Remove("arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess")),
        Defect.Before("monitoring-trusts-another", "The monitoring role trusts another account than the source.", moment =>
            Monitor(moment).TrustPolicy = Policies.TrustAccount(AuditEstate.ManagementId)),
        Defect.Before("monitoring-metrics-denied", "A policy of the monitoring role denies reading metrics.", moment =>
            Monitor(moment).InlinePolicies["no-metrics"] = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"cloudwatch:GetMetricData","Resource":"*"}]}"""),
        Defect.Before("monitoring-policy-attached", "A third policy is attached to the monitoring role.", moment =>
            Monitor(moment).AttachedPolicies.Add("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole")),
    ];

    // Another defect may have removed it.
    private static IamRole Monitor(Moment moment) => moment.Production.Roles.GetOrAdd(
        Role, name => new IamRole { Name = name, Arn = $"arn:aws:iam::{Side.ProductionId}:role/{name}", Id = "AROAMONITORING2EXAMPL", TrustPolicy = Policies.TrustAccount(Side.SourceId) });
}
