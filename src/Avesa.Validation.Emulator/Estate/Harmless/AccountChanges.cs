using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Harmless;

/// <summary>An account can be set up in more than one sound way (ACC-01 to ACC-04, SEC-01 to SEC-06, COST-01).</summary>
internal static class AccountChanges
{
    public static IReadOnlyList<HarmlessChange> All { get; } =
    [
        HarmlessChange.Before("table-named-device", "A table whose name begins like an environment's is in production: device-registry.", moment =>
            moment.Production.Tables["device-registry"] = new Table { Name = "device-registry", Id = "00000000-0000-4000-8000-000000000002", Arn = moment.Production.ArnOf("dynamodb", "table/device-registry"), HashKey = new KeyAttribute("id", "S") }),
        HarmlessChange.Before("organization-none", "Production belongs to no organization, which the plan leaves open.", moment => moment.Production.Organization = null),
        HarmlessChange.Before("trail-second", "Somebody has a second trail, of one region, that is switched off.", moment => moment.Production.Trails["experiment"] = new Trail
        {
            Name = "experiment",
            Arn = moment.Production.ArnOf("cloudtrail", "trail/experiment"),
            HomeRegion = Side.Region,
            Bucket = "avesa-log-archive",
            Logging = false,
        }),
        HarmlessChange.Before("trail-advanced-selectors", "The trail selects all management events by advanced selectors.", moment =>
            (moment.Production.Trails[AuditEstate.Trail].EventSelectors, moment.Production.Trails[AuditEstate.Trail].AdvancedEventSelectors) =
                (null, JsonNode.Parse("""[{"Name":"all","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]""")!.AsArray())),
        HarmlessChange.Before("password-policy-stricter", "Passwords have 32 characters and end after 90 days.", moment =>
            moment.Production.PasswordPolicy = moment.Production.PasswordPolicy! with { MinimumLength = 32, MaxAge = 90 }),
        HarmlessChange.Before("administrator-second-device", "An administrator has two MFA devices.", moment =>
            moment.Production.Users["ada"].MfaDevices.Add($"arn:aws:iam::{Side.ProductionId}:mfa/ada-spare")),
        HarmlessChange.Before("user-without-power", "A user who may do nothing has an access key and no MFA device.", moment =>
        {
            var user = new IamUser { Name = "build-badge", Arn = $"arn:aws:iam::{Side.ProductionId}:user/build-badge", Id = "AIDABUILDBADGE2EXAMPL", Created = moment.Production.Users["ada"].Created };
            moment.Production.Users[user.Name] = user;
            moment.Production.AddAccessKey(user, "AKIABUILDBADGEEXAMPL", "never-used-in-this-world");
        }),
        HarmlessChange.Before("billing-alarm-other-amount", "The alarm on charges has another name and amount, and two topics.", moment =>
        {
            moment.Production.Alarms.TryRemove(AlarmEstate.MonthlyCost, out var planned);
            var alarm = new MetricAlarm
            {
                Name = "charges",
                Arn = moment.Production.ArnOf("cloudwatch", "alarm:charges"),
                Metric = planned!.Metric,
                Statistic = "Maximum",
                Period = 21600,
                Threshold = 250,
                StateSince = planned.StateSince,
                Configured = planned.Configured,
            };
            alarm.AlarmActions.AddRange([.. planned.AlarmActions, moment.Production.Topics[AlarmEstate.Operations].Arn]);
            moment.Production.Alarms[alarm.Name] = alarm;
        }),
        HarmlessChange.After("cost-alarm-tells-more", "The cost alarm has a description, and tells when all is well again.", moment =>
        {
            var alarm = AlarmDefects.Cost(moment);
            alarm.Description = "Who to call: finance";
            alarm.OkActions.AddRange(alarm.AlarmActions);
        }),
        HarmlessChange.After("billing-topic-unconfirmed-second", "A second subscriber of the billing topic has not confirmed yet.", moment =>
        {
            var topic = moment.Production.Topics[AlarmEstate.Billing];
            topic.Subscriptions.Add(new TopicSubscription("PendingConfirmation", "email", "intern@avesa.example", Side.ProductionId, false));
        }),
        HarmlessChange.After("guardduty-more-features", "GuardDuty looks at more than is asked for.", moment => Region(moment).Detector!.Features.UnionWith(["EBS_MALWARE_PROTECTION", "RDS_LOGIN_EVENTS"])),
        HarmlessChange.After("standard-second-incomplete", "A second standard of Security Hub is not complete.", moment => Region(moment).SecurityHub!.Standards["pci-dss/v/4.0.1"] = "INCOMPLETE"),
        HarmlessChange.After("config-rule-renamed", "A rule of AWS Config was set up under another name.", moment =>
        {
            Region(moment).ConfigRules.TryRemove("s3-bucket-versioning-enabled", out var rule);
            Region(moment).ConfigRules["buckets-keep-versions"] = new ConfigRule { Name = "buckets-keep-versions", Identifier = rule!.Identifier };
        }),
        HarmlessChange.After("config-rule-other-failing", "A rule that the plan does not ask for has found something.", moment =>
            (Region(moment).ConfigRules["rds-storage-encrypted"].Compliance, Region(moment).ConfigRules["rds-storage-encrypted"].NonCompliant) = ("NON_COMPLIANT", 2)),
        HarmlessChange.After("role-bounded-generous", "A role's policy permits everything, and its boundary next to nothing.", moment =>
        {
            var role = moment.Production.Roles["avesa-tools-role"];
            var boundary = new ManagedPolicy
            {
                Arn = $"arn:aws:iam::{Side.ProductionId}:policy/tools-boundary",
                Name = "tools-boundary",
                Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:*","cloudwatch:GetMetricData"],"Resource":"*"}]}""",
                Created = role.Created,
            };
            moment.Production.Policies[boundary.Arn] = boundary;
            role.PermissionsBoundary = boundary.Arn;
            role.InlinePolicies["generous"] = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
        }),
        HarmlessChange.After("vpc-second", "A second VPC logs what is rejected alone.", moment =>
        {
            Region(moment).Vpcs["vpc-0c0ffee0c0ffee0c0"] = new Vpc("vpc-0c0ffee0c0ffee0c0", "10.0.0.0/16", IsDefault: false);
            Region(moment).FlowLogs["fl-0c0ffee0c0ffee0c0"] = new FlowLog { Id = "fl-0c0ffee0c0ffee0c0", ResourceId = "vpc-0c0ffee0c0ffee0c0", Traffic = "REJECT", Created = moment.Production.Users["ada"].Created };
        }),
        HarmlessChange.After("function-url-signed", "The notifier has a URL that asks for a signature.", moment =>
            moment.Production.Functions["slack-notifier"].Urls.Add(new FunctionUrl("https://signedsignedsignedsignedsigned00.lambda-url.us-east-1.on.aws/", "AWS_IAM"))),
    ];

    private static WatchedRegion Region(Moment moment) => moment.Production.In(Side.Region);
}
