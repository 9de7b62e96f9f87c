using System.Collections.Frozen;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Permissions;

/// <summary>
/// What each operation that the suite may call needs of a policy: its actions, and on what. Settings are granted for every resource of their kind, in
/// every region, since the checklist asks whatever it finds, and billing in a region of its own; data are granted by name.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html says which action knows which
/// kind of resource, https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html how S3's are called.
/// </remarks>
internal static class OperationPermissions
{
    private static readonly Reach All = new Everything();
    private static readonly Reach Tables = new EveryOne("Tables", "arn:aws:dynamodb:*:{0}:table/*");
    private static readonly Reach Buckets = new EveryOne("Buckets", "arn:aws:s3:::*");
    private static readonly Reach Functions = new EveryOne("Functions", "arn:aws:lambda:*:{0}:function:*");
    private static readonly Reach Secrets = new EveryOne("Secrets", "arn:aws:secretsmanager:*:{0}:secret:*");
    private static readonly Reach LogGroups = new EveryOne("LogGroups", "arn:aws:logs:*:{0}:log-group:*");
    private static readonly Reach Rules = new EveryOne("Rules", "arn:aws:events:*:{0}:rule/*");
    private static readonly Reach Buses = new EveryOne("Buses", "arn:aws:events:*:{0}:event-bus/*");
    private static readonly Reach Schedules = new EveryOne("Schedules", "arn:aws:scheduler:*:{0}:schedule/*");
    private static readonly Reach ScheduleGroups = new EveryOne("ScheduleGroups", "arn:aws:scheduler:*:{0}:schedule-group/*");
    private static readonly Reach Alarms = new EveryOne("Alarms", "arn:aws:cloudwatch:*:{0}:alarm:*");
    private static readonly Reach Dashboards = new EveryOne("Dashboards", "arn:aws:cloudwatch::{0}:dashboard/*");
    private static readonly Reach Topics = new EveryOne("Topics", "arn:aws:sns:*:{0}:*");
    private static readonly Reach Roles = new EveryOne("Roles", "arn:aws:iam::{0}:role/*");
    private static readonly Reach Users = new EveryOne("Users", "arn:aws:iam::{0}:user/*");
    private static readonly Reach Groups = new EveryOne("Groups", "arn:aws:iam::{0}:group/*");
    private static readonly Reach Policies = new EveryOne("Policies", "arn:aws:iam::{0}:policy/*", "arn:aws:iam::aws:policy/*");
    private static readonly Reach Principals = new EveryOne("Principals", "arn:aws:iam::{0}:role/*", "arn:aws:iam::{0}:user/*");
    private static readonly Reach Stacks = new EveryOne("Stacks", "arn:aws:cloudformation:*:{0}:stack/*");
    private static readonly Reach Keys = new EveryOne("Keys", "arn:aws:kms:*:{0}:key/*");
    private static readonly Reach Trails = new EveryOne("Trails", "arn:aws:cloudtrail:*:{0}:trail/*");
    private static readonly Reach Detectors = new EveryOne("Detectors", "arn:aws:guardduty:*:{0}:detector/*");
    private static readonly Reach Hubs = new EveryOne("Hubs", "arn:aws:securityhub:*:{0}:hub/default");
    private static readonly Reach Vaults = new EveryOne("Vaults", "arn:aws:backup:*:{0}:backup-vault:*");
    private static readonly Reach RecoveryPoints = new EveryOne("RecoveryPoints", "arn:aws:backup:*:{0}:recovery-point:*", "arn:aws:dynamodb:*:{0}:table/*/backup/*");
    private static readonly Reach BackupPlans = new EveryOne("Plans", "arn:aws:backup:*:{0}:backup-plan:*");

    private static readonly FrozenDictionary<string, Reach> Reaches = new[]
    {
        Of(Tables, "dynamodb", "DescribeTable DescribeContinuousBackups DescribeTimeToLive DescribeBackup ListTagsOfResource GetResourcePolicy ListExports"),
        Of(All, "dynamodb", "ListTables DescribeLimits DescribeEndpoints ListBackups"),
        Of(new Named("Items", NamedResources.Table), "dynamodb", "Scan Query GetItem"),
        Of(new Named("Items", NamedResources.Tables), "dynamodb", "BatchGetItem"),
        Of(All, "s3", "ListAllMyBuckets"),
        Of(Buckets, "s3", """
            GetBucketObjectLockConfiguration GetBucketAcl GetBucketCORS GetEncryptionConfiguration GetLifecycleConfiguration GetBucketLocation GetBucketLogging
            GetBucketNotification GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus GetReplicationConfiguration GetBucketRequestPayment
            GetBucketTagging GetBucketVersioning GetBucketWebsite GetBucketPublicAccessBlock ListBucketMultipartUploads
            """),
        Of(new Named("Listings", NamedResources.Bucket), "s3", "ListBucket ListBucketVersions"),
        Of(new Named("Objects", NamedResources.Objects), "s3", "GetObject GetObjectAcl GetObjectAttributes GetObjectTagging GetObjectRetention GetObjectLegalHold ListMultipartUploadParts"),
        Of(Functions, "lambda", """
            GetFunction GetFunctionConfiguration GetPolicy GetFunctionConcurrency GetFunctionUrlConfig ListFunctionUrlConfigs ListAliases
            ListVersionsByFunction ListTags GetFunctionEventInvokeConfig
            """),
        Of(All, "lambda", "ListFunctions ListEventSourceMappings GetAccountSettings"),
        Of(new Named("Starts", NamedResources.Function), "lambda", "InvokeFunction"),
        Of(Secrets, "secretsmanager", "DescribeSecret GetResourcePolicy ListSecretVersionIds"),
        Of(All, "secretsmanager", "ListSecrets BatchGetSecretValue"),
        Of(new Named("Values", NamedResources.Secret), "secretsmanager", "GetSecretValue"),
        Of(LogGroups, "logs", "DescribeLogStreams DescribeMetricFilters DescribeSubscriptionFilters ListTagsForResource"),
        Of(All, "logs", "DescribeLogGroups DescribeResourcePolicies"),
        Of(new Named("Events", NamedResources.LogGroup), "logs", "FilterLogEvents GetLogEvents"),
        Of(Rules, "events", "DescribeRule ListTargetsByRule ListTagsForResource"),
        Of(Buses, "events", "DescribeEventBus"),
        Of(All, "events", "ListRules ListRuleNamesByTarget ListEventBuses"),
        Of(Schedules, "scheduler", "GetSchedule"),
        Of(ScheduleGroups, "scheduler", "GetScheduleGroup ListTagsForResource"),
        Of(All, "scheduler", "ListSchedules ListScheduleGroups"),

        // An answer about every alarm has the composite ones only for those who may ask about everything.
        Of(All, "cloudwatch", "DescribeAlarms GetMetricData GetMetricStatistics ListMetrics ListDashboards"),
        Of(Alarms, "cloudwatch", "ListTagsForResource"),
        Of(Dashboards, "cloudwatch", "GetDashboard"),
        Of(Topics, "sns", "GetTopicAttributes ListSubscriptionsByTopic"),
        Of(All, "sns", "ListTopics"),
        Of(Roles, "iam", "GetRole ListRolePolicies GetRolePolicy ListAttachedRolePolicies"),
        Of(Users, "iam", "GetUser ListUserPolicies GetUserPolicy ListAttachedUserPolicies ListGroupsForUser ListMFADevices ListAccessKeys"),
        Of(Groups, "iam", "GetGroup ListGroupPolicies GetGroupPolicy ListAttachedGroupPolicies"),
        Of(Policies, "iam", "GetPolicy GetPolicyVersion ListPolicyVersions"),
        Of(Principals, "iam", "SimulatePrincipalPolicy"),
        Of(All, "iam", "ListRoles ListUsers SimulateCustomPolicy ListAccountAliases GetAccountAuthorizationDetails GetAccountPasswordPolicy GetAccountSummary"),
        Of(Stacks, "cloudformation", "ListStackResources DescribeStackResources DescribeStackEvents GetTemplate"),

        // Asked about no stack in particular, the one needs the other too.
        Of(All, "cloudformation", "DescribeStacks ListStacks"),
        Of(Keys, "kms", "DescribeKey GetKeyPolicy GetKeyRotationStatus ListGrants ListKeyPolicies ListResourceTags"),
        Of(All, "kms", "ListKeys ListAliases"),
        Of(Trails, "cloudtrail", "GetTrail GetTrailStatus GetEventSelectors"),
        Of(All, "cloudtrail", "LookupEvents DescribeTrails ListTrails"),

        // The suite asks for every recorder, and so names none.
        Of(All, "config", "DescribeConfigurationRecorders DescribeConfigurationRecorderStatus DescribeConfigRules DescribeComplianceByConfigRule ListDiscoveredResources"),
        Of(Detectors, "guardduty", "GetDetector"),
        Of(All, "guardduty", "ListDetectors"),
        Of(Hubs, "securityhub", "DescribeHub GetEnabledStandards"),

        // What may be protected belongs to other services, each with ARNs of its own.
        Of(All, "wafv2", "GetWebACLForResource GetWebACL"),
        Of(All, "ec2", "DescribeVpcs DescribeFlowLogs"),
        Of(All, "organizations", "DescribeOrganization"),
        Of(Vaults, "backup", "ListRecoveryPointsByBackupVault"),
        Of(RecoveryPoints, "backup", "DescribeRecoveryPoint"),
        Of(BackupPlans, "backup", "GetBackupPlan ListBackupSelections GetBackupSelection"),
        Of(All, "backup", """
            ListRestoreJobs DescribeRestoreJob ListRestoreJobsByProtectedResource GetRestoreJobMetadata ListBackupVaults ListRecoveryPointsByResource
            ListProtectedResources DescribeProtectedResource ListBackupPlans
            """),
        Of(new Named("Roles", NamedResources.Role), "sts", "AssumeRole"),
    }.SelectMany(group => group).ToFrozenDictionary(StringComparer.Ordinal);

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html, https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACLForResource.html
    private static readonly FrozenDictionary<string, string> Besides = new Dictionary<string, string>
    {
        ["cloudformation:DescribeStacks"] = "cloudformation:ListStacks",
        ["wafv2:GetWebACLForResource"] = "wafv2:GetWebACL",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Nobody's policy is asked about who the caller is, nor about how a login or a token becomes credentials.
    private static readonly FrozenSet<string> Free = new[]
    {
        "sts:GetCallerIdentity", "sts:AssumeRoleWithWebIdentity", "sso:GetRoleCredentials", "sso-oauth:CreateToken",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What an operation of <see cref="ReadOperations"/>, or <c>lambda:Invoke</c>, needs; nothing where AWS asks no policy of the caller's.</summary>
    /// <exception cref="InvalidOperationException">Nobody has said what the operation needs.</exception>
    public static IReadOnlyList<Permission> Of(string service, string operation)
    {
        if (Free.Contains($"{service}:{operation}"))
        {
            return [];
        }

        var action = ReadOperations.ActionOf(service, operation);
        return Besides.TryGetValue(action, out var beside) ? [On(action), On(beside)] : [On(action)];
    }

    private static Permission On(string action) => new(
        action, Reaches.GetValueOrDefault(action) ?? throw new InvalidOperationException($"{action} is in no list of {nameof(OperationPermissions)}."));

    private static IEnumerable<KeyValuePair<string, Reach>> Of(Reach reach, string service, string actions) =>
        actions.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(action => KeyValuePair.Create($"{service}:{action}", reach));
}
