using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Production is watched less, or may be used more widely, than the hardened account should be (SEC-01 to SEC-06).</summary>
internal static class HardeningDefects
{
    private const string Tools = "avesa-tools-role";

    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.After("guardduty-without-s3", "GuardDuty does not look at S3.", moment => Region(moment).Detector!.Features.Remove("S3_DATA_EVENTS")),
        Defect.After("guardduty-suspended", "GuardDuty was suspended after the cutover.", moment => (Region(moment).Detector ??= new() { Id = "suspended" }).Enabled = false),
        Defect.After("guardduty-off", "GuardDuty was switched off after the cutover.", moment => Region(moment).Detector = null),
        Defect.After("standard-incomplete", "Security Hub could not make all controls of its standard.", moment => Region(moment).SecurityHub!.Standards[AuditEstate.Standard] = "INCOMPLETE"),
        Defect.After("standard-missing", "Security Hub checks by another standard alone.", moment =>
        {
            Region(moment).SecurityHub!.Standards.Clear();
            Region(moment).SecurityHub!.Standards["pci-dss/v/4.0.1"] = "READY";
        }),
        Defect.After("security-hub-off", "Security Hub was never switched on.", moment => Region(moment).SecurityHub = null),
        Defect.After("config-rule-missing", "Nobody set up the rule that buckets keep versions.", moment => Region(moment).ConfigRules.TryRemove("s3-bucket-versioning-enabled", out _)),
        Defect.After("config-rule-failing", "AWS Config found 26 buckets that the public may read.", moment =>
            (Region(moment).ConfigRules["s3-bucket-public-read-prohibited"].Compliance, Region(moment).ConfigRules["s3-bucket-public-read-prohibited"].NonCompliant) = ("NON_COMPLIANT", 26)),
        Defect.After("config-rule-deleted", "The rule of point-in-time recovery is being deleted.", moment => Region(moment).ConfigRules["dynamodb-pitr-enabled"].State = "DELETING"),
        Defect.After("role-may-do-everything", "A role of a function may do everything.", moment => Grant(moment, "*")),
        Defect.After("role-reads-every-secret", "A role of a function may read every secret.", moment => Grant(moment, "secretsmanager:Get*")),
        Defect.After("role-writes-policies", "A role of a function may put policies on every role.", moment => Grant(moment, "iam:PutRolePolicy", "policies")),
        Defect.After("role-changes-policies", "A role of a function may do whatever IAM can do with policies.", moment => Grant(moment, "iam:*Policy*", "versions")),
        Defect.After("role-passes-every-role", "A role of a function may make functions, and give them any role.", moment => Grant(moment, "iam:PassRole\",\"lambda:CreateFunction", "passes")),
        Defect.After("administrator-unused", "Nobody has assumed the administrators' role for 100 days.", moment =>
            moment.Production.Roles[AdministratorEstate.Role].LastUsed = (moment.Production.Roles[AdministratorEstate.Role].LastUsed!.Value.At.AddDays(-100), Side.Region)),
        Defect.After("flow-log-of-accepted", "The flow log leaves out what was rejected.", moment => FlowLog(moment).Traffic = "ACCEPT"),
        Defect.After("flow-log-undelivered", "The flow log may not write.", moment => (FlowLog(moment).Delivery, FlowLog(moment).DeliveryError) = ("FAILED", "Access error")),
        Defect.After("flow-log-missing", "The default VPC has no flow log.", moment => Region(moment).FlowLogs.Clear()),
        Defect.After("http-api", "A stack has made an HTTP API, which WAF cannot protect.", moment => Deploy(moment, "a1b2c3d4e5", "AWS::ApiGatewayV2::Api")),
        Defect.After("function-url-unsigned", "The contacts transform has a URL that needs no signature.", moment =>
            moment.Production.Functions[Broken.Contacts].Urls.Add(new FunctionUrl("https://contactscontactscontactscontacts.lambda-url.us-east-1.on.aws/", "NONE"))),
        Defect.After("load-balancer-unprotected", "A stack has made a load balancer without a web ACL.", moment =>
            Deploy(moment, moment.Production.ArnOf("elasticloadbalancing", "loadbalancer/app/portal/50dc6c495c0c9188"), "AWS::ElasticLoadBalancingV2::LoadBalancer")),
        Defect.After("load-balancer-by-hand", "Somebody has made a load balancer by hand, without a web ACL.", moment =>
            Region(moment).Discovered[moment.Production.ArnOf("elasticloadbalancing", "loadbalancer/app/demo/77aa88bb99cc00dd")] = "AWS::ElasticLoadBalancingV2::LoadBalancer"),
        Defect.After("rest-api-by-hand", "Somebody has published a REST API by hand, without a web ACL.", moment =>
            Region(moment).Discovered[$"arn:aws:apigateway:{Side.Region}::/restapis/q1w2e3r4t5/stages/test"] = "AWS::ApiGateway::Stage"),
        Defect.After("http-api-by-hand", "Somebody has made an HTTP API by hand.", moment => Region(moment).Discovered["z9y8x7w6v5"] = "AWS::ApiGatewayV2::Api"),
        Defect.After("administrator-never-used", "An administrators' role of long ago was never used.", moment =>
        {
            const string Name = "avesa-old-administrator";
            var used = moment.Production.Roles[AdministratorEstate.Role];
            var role = new IamRole { Name = Name, Arn = $"arn:aws:iam::{Side.ProductionId}:role/{Name}", Id = "AROAOLDADMIN2EXAMPLE0", Created = used.Created.AddDays(-200), TrustPolicy = used.TrustPolicy };
            role.AttachedPolicies.AddRange(used.AttachedPolicies);
            moment.Production.Roles[Name] = role;
        }),
        Defect.After("rest-stage-unprotected", "A stack has made a REST API, and its stage has no web ACL.", moment =>
        {
            Deploy(moment, "e5f6g7h8i9", "AWS::ApiGateway::RestApi");
            Deploy(moment, "prod", "AWS::ApiGateway::Stage");
        }),
    ];

    private static WatchedRegion Region(Moment moment) => moment.Production.In(Side.Region);

    private static FlowLog FlowLog(Moment moment) => Region(moment).FlowLogs.Values.Single();

    private static void Grant(Moment moment, string action, string policy = "generous") => moment.Production.Roles[Tools].InlinePolicies[policy] =
        $$"""{"Version":"2012-10-17","Statement":[{"Sid":"Generous","Effect":"Allow","Action":["{{action}}"],"Resource":"*"}]}""";

    private static void Deploy(Moment moment, string id, string type) =>
        moment.Production.Stacks.Values.Single(stack => stack is { Name: "ConnectWiseMonitoring-prod", Status: not "DELETE_COMPLETE" }).Resources.Add(new StackResource("Portal", id, type, "CREATE_COMPLETE"));
}
