using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Production's account is not set up as it should be (ACC-01 to ACC-04).</summary>
internal static class AccountDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("production-has-dev-table", "A table of the development environment is in production's account.", moment =>
            moment.Production.Tables["TenantServices-dev"] = new Table { Name = "TenantServices-dev", Id = "00000000-0000-4000-8000-000000000001", Arn = moment.Production.ArnOf("dynamodb", "table/TenantServices-dev"), HashKey = new KeyAttribute("tenant_id", "S") }),
        Defect.Before("production-has-staging-bucket", "A bucket of the staging environment is in production's account.", moment =>
            moment.Production.Buckets["data-storage-msp-staging"] = new Bucket { Name = "data-storage-msp-staging", Owner = moment.Production, Region = Side.Region }),
        Defect.Before("production-has-dev-stack", "A stack of the development environment is in production's account.", moment =>
        {
            var stack = new Stack { Name = "ConnectWiseBackfill-dev", Id = moment.Production.ArnOf("cloudformation", "stack/ConnectWiseBackfill-dev/00000000-0000-4000-8000-000000000000") };
            moment.Production.Stacks[stack.Id] = stack;
        }),
        Defect.Before("organization-managed-by-production", "Production itself manages the organization.", moment => Organize(moment, organization => organization with { ManagementAccount = Side.ProductionId })),
        Defect.Before("organization-managed-by-source", "The source manages the organization.", moment => Organize(moment, organization => organization with { ManagementAccount = Side.SourceId })),
        Defect.Before("organization-billing-only", "The organization can do nothing but pay.", moment => Organize(moment, organization => organization with { FeatureSet = "CONSOLIDATED_BILLING" })),
        Defect.Before("recorder-stopped", "AWS Config's recorder was switched off.", moment => Recorder(moment).Recording = false),
        Defect.Before("recorder-of-some-types", "AWS Config records two types of resources alone, none of IAM's.", moment =>
        {
            (Recorder(moment).Strategy, Recorder(moment).GlobalTypes) = ("INCLUSION_BY_RESOURCE_TYPES", false);
            Recorder(moment).Types.AddRange(["AWS::S3::Bucket", "AWS::Lambda::Function"]);
        }),
        Defect.Before("recorder-undelivered", "AWS Config cannot write to its bucket.", moment => (Recorder(moment).LastStatus, Recorder(moment).LastError) = ("FAILURE", "NoSuchBucket")),
        Defect.Before("detector-missing", "GuardDuty was never switched on.", moment => moment.Production.In(Side.Region).Detector = null),
        Defect.Before("detector-suspended", "GuardDuty was suspended.", moment => (moment.Production.In(Side.Region).Detector ??= new() { Id = "suspended" }).Enabled = false),
        Defect.Before("trail-single-region", "The trail takes the events of one region alone.", moment => Trail(moment).MultiRegion = false),
        Defect.Before("trail-stopped", "The trail was switched off.", moment => Trail(moment).Logging = false),
        Defect.Before("trail-unvalidated", "Nobody can prove that the trail's log files were not changed.", moment => Trail(moment).ValidatesLogFiles = false),
        Defect.Before("trail-without-reads", "The trail leaves out the calls that only read.", moment => Trail(moment).EventSelectors![0]!["ReadWriteType"] = "WriteOnly"),
        Defect.Before("trail-without-kms", "Advanced selectors of the trail leave out one service.", moment =>
            (Trail(moment).EventSelectors, Trail(moment).AdvancedEventSelectors) = (null, JsonNode.Parse(
                """[{"Name":"quieter","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]},{"Field":"eventSource","NotEquals":["kms.amazonaws.com"]}]}]""")!.AsArray())),
        Defect.Before("trail-undelivered", "The trail's bucket is gone, so nothing was delivered for two days.", moment =>
            (Trail(moment).DeliveryError, Trail(moment).Delivered) = ("NoSuchBucket", Trail(moment).Delivered!.Value.AddDays(-2))),
        Defect.Before("password-policy-short", "Passwords may have 12 characters.", moment => Change(moment, policy => policy with { MinimumLength = 12 })),
        Defect.Before("password-policy-reuse", "Any password but the last may be taken again.", moment => Change(moment, policy => policy with { ReusePrevention = 1 })),
        Defect.Before("password-policy-symbols", "Passwords need no symbol.", moment => Change(moment, policy => policy with { RequireSymbols = false })),
        Defect.Before("root-without-mfa", "The root user has no MFA device.", moment => moment.Production.Root.HasMfa = false),
        Defect.Before("root-with-key", "The root user has an access key.", moment => moment.Production.Root.HasAccessKeys = true),
        Defect.Before("administrator-without-mfa", "One of the administrators has no MFA device.", moment => moment.Production.Users["grace"].MfaDevices.Clear()),
        Defect.Before("administrator-with-key", "One of the administrators has an access key.", moment =>
            moment.Production.AddAccessKey(moment.Production.Users["ada"], "AKIAADASOLDKEYEXAMPL", "never-used-in-this-world")),
        Defect.Before("administrator-role-without-mfa", "Users may assume the administrators' role without MFA.", moment =>
            moment.Production.Roles[AdministratorEstate.Role].TrustPolicy = Policies.TrustAccount(Side.ProductionId)),
        Defect.Before("billing-alert-missing", "No alarm watches the charges.", moment => moment.Production.Alarms.TryRemove(AlarmEstate.MonthlyCost, out _)),
        Defect.Before("billing-alert-of-one-service", "The one alarm on charges watches those of one service.", moment =>
            AlarmDefects.Cost(moment).Metric = MetricKey.Of("AWS/Billing", "EstimatedCharges", ("Currency", "USD"), ("ServiceName", "AmazonS3"))),
        Defect.Before("billing-alert-silent", "The alarm on charges does nothing.", moment => AlarmDefects.Cost(moment).ActionsEnabled = false),
        Defect.Before("recorder-missing", "AWS Config was never set up.", moment => moment.Production.In(Side.Region).Recorder = null),
        Defect.Before("trail-missing", "There is no trail.", moment => moment.Production.Trails.TryRemove(AuditEstate.Trail, out _)),
        Defect.Before("password-policy-missing", "There is no password policy.", moment => moment.Production.PasswordPolicy = null),
        Defect.Before("administrators-missing", "Nobody may administer production.", moment =>
        {
            foreach (var identity in moment.Production.Roles.Values.Cast<IamIdentity>().Concat(moment.Production.Groups.Values))
            {
                identity.AttachedPolicies.Remove("arn:aws:iam::aws:policy/AdministratorAccess");
            }
        }),
        Defect.Before("recorder-failing", "AWS Config's last delivery failed, and it does not say why.", moment => (Recorder(moment).LastStatus, Recorder(moment).LastError) = ("FAILURE", null)),
        Defect.Before("trail-without-global", "The trail leaves out the services that have no region.", moment => Trail(moment).GlobalEvents = false),
        Defect.Before("trail-never-delivered", "The trail has never delivered a file.", moment => Trail(moment).Delivered = null),
    ];

    private static ConfigRecorder Recorder(Moment moment) => moment.Production.In(Side.Region).Recorder ??= new ConfigRecorder();

    private static void Organize(Moment moment, Func<Organization, Organization> change) => moment.Production.Organization = change(moment.Production.Organization!);

    private static Trail Trail(Moment moment) => moment.Production.Trails.GetOrAdd(AuditEstate.Trail, name => new Trail
    {
        Name = name,
        Arn = moment.Production.ArnOf("cloudtrail", $"trail/{name}"),
        HomeRegion = Side.Region,
        Bucket = "avesa-log-archive",
        Delivered = moment.Production.NewestStream(Broken.Ingestion).Span!.Value.Last,
    });

    private static void Change(Moment moment, Func<PasswordPolicy, PasswordPolicy> change) => moment.Production.PasswordPolicy = change(moment.Production.PasswordPolicy ?? new PasswordPolicy());
}
