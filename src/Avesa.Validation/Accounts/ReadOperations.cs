using System.Collections.Frozen;

namespace Avesa.Validation.Accounts;

/// <summary>
/// The operations that only read and that this suite needs. Nothing else is ever sent; a new one is added here, in review.
/// Services and operations are spelt as IAM and AWS spell them.
/// </summary>
public static class ReadOperations
{
    /// <summary>Service → operations. <c>lambda:Invoke</c> is not among them: it is the guard's one named exception.</summary>
    public static IReadOnlyDictionary<string, FrozenSet<string>> ByService { get; } = new Dictionary<string, FrozenSet<string>>
    {
        ["sts"] = Of("GetCallerIdentity AssumeRole AssumeRoleWithWebIdentity"),

        // What the SDK itself calls to turn an SSO login into credentials, and to renew it.
        ["sso"] = Of("GetRoleCredentials"),
        ["sso-oauth"] = Of("CreateToken"),

        ["dynamodb"] = Of("""
            ListTables DescribeTable DescribeContinuousBackups DescribeTimeToLive DescribeLimits DescribeBackup DescribeEndpoints
            ListTagsOfResource GetResourcePolicy ListBackups ListExports Scan Query GetItem BatchGetItem
            """),
        ["s3"] = Of("""
            ListBuckets ListObjects ListObjectsV2 ListObjectVersions ListMultipartUploads ListParts HeadBucket HeadObject GetObject
            GetObjectAcl GetObjectAttributes GetObjectTagging GetObjectRetention GetObjectLegalHold GetObjectLockConfiguration
            GetBucketAcl GetBucketCors GetBucketEncryption GetBucketLifecycleConfiguration GetBucketLocation GetBucketLogging
            GetBucketNotificationConfiguration GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus GetBucketReplication
            GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite GetPublicAccessBlock
            """),
        ["lambda"] = Of("""
            ListFunctions GetFunction GetFunctionConfiguration GetPolicy GetFunctionConcurrency GetFunctionUrlConfig ListFunctionUrlConfigs
            ListAliases ListVersionsByFunction ListEventSourceMappings ListTags GetAccountSettings GetFunctionEventInvokeConfig
            """),
        ["secretsmanager"] = Of("ListSecrets DescribeSecret GetSecretValue BatchGetSecretValue GetResourcePolicy ListSecretVersionIds"),
        ["logs"] = Of("""
            DescribeLogGroups DescribeLogStreams FilterLogEvents GetLogEvents DescribeResourcePolicies DescribeMetricFilters
            DescribeSubscriptionFilters ListTagsForResource
            """),
        ["events"] = Of("ListRules DescribeRule ListTargetsByRule ListRuleNamesByTarget ListEventBuses DescribeEventBus ListTagsForResource"),
        ["scheduler"] = Of("ListSchedules GetSchedule ListScheduleGroups GetScheduleGroup ListTagsForResource"),
        ["cloudwatch"] = Of("GetMetricData GetMetricStatistics ListMetrics ListDashboards GetDashboard DescribeAlarms ListTagsForResource"),
        ["sns"] = Of("GetTopicAttributes ListSubscriptionsByTopic ListTopics"),
        ["iam"] = Of("""
            GetRole ListRoles ListRolePolicies GetRolePolicy ListAttachedRolePolicies GetPolicy GetPolicyVersion ListPolicyVersions
            SimulatePrincipalPolicy SimulateCustomPolicy ListUsers GetUser ListUserPolicies GetUserPolicy ListAttachedUserPolicies
            ListGroupsForUser GetGroup ListGroupPolicies GetGroupPolicy ListAttachedGroupPolicies ListAccountAliases
            GetAccountAuthorizationDetails GetAccountPasswordPolicy GetAccountSummary ListMFADevices ListAccessKeys
            """),
        ["cloudformation"] = Of("DescribeStacks ListStacks ListStackResources DescribeStackResources DescribeStackEvents GetTemplate"),
        ["kms"] = Of("ListKeys ListAliases ListGrants ListKeyPolicies ListResourceTags DescribeKey GetKeyPolicy GetKeyRotationStatus"),
        ["cloudtrail"] = Of("LookupEvents DescribeTrails GetTrail GetTrailStatus GetEventSelectors ListTrails"),
        ["config"] = Of("DescribeConfigurationRecorders DescribeConfigurationRecorderStatus DescribeConfigRules DescribeComplianceByConfigRule ListDiscoveredResources"),
        ["guardduty"] = Of("ListDetectors GetDetector"),
        ["securityhub"] = Of("DescribeHub GetEnabledStandards"),
        ["wafv2"] = Of("GetWebACLForResource"),
        ["ec2"] = Of("DescribeVpcs DescribeFlowLogs"),
        ["organizations"] = Of("DescribeOrganization"),
        ["backup"] = Of("""
            ListRestoreJobs DescribeRestoreJob ListRestoreJobsByProtectedResource GetRestoreJobMetadata ListBackupVaults
            ListRecoveryPointsByBackupVault ListRecoveryPointsByResource DescribeRecoveryPoint ListProtectedResources
            DescribeProtectedResource ListBackupPlans GetBackupPlan ListBackupSelections GetBackupSelection
            """),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Where the permission is not called as the operation is: https://docs.aws.amazon.com/AmazonS3/latest/userguide/list_amazons3.html
    private static readonly FrozenDictionary<string, string> Actions = new Dictionary<string, string>
    {
        ["s3:ListBuckets"] = "s3:ListAllMyBuckets",
        ["s3:ListObjects"] = "s3:ListBucket",
        ["s3:ListObjectsV2"] = "s3:ListBucket",
        ["s3:HeadBucket"] = "s3:ListBucket",
        ["s3:HeadObject"] = "s3:GetObject",
        ["s3:ListObjectVersions"] = "s3:ListBucketVersions",
        ["s3:ListMultipartUploads"] = "s3:ListBucketMultipartUploads",
        ["s3:ListParts"] = "s3:ListMultipartUploadParts",
        ["s3:GetBucketCors"] = "s3:GetBucketCORS",
        ["s3:GetBucketEncryption"] = "s3:GetEncryptionConfiguration",
        ["s3:GetBucketLifecycleConfiguration"] = "s3:GetLifecycleConfiguration",
        ["s3:GetBucketNotificationConfiguration"] = "s3:GetBucketNotification",
        ["s3:GetBucketReplication"] = "s3:GetReplicationConfiguration",
        ["s3:GetObjectLockConfiguration"] = "s3:GetBucketObjectLockConfiguration",
        ["s3:GetPublicAccessBlock"] = "s3:GetBucketPublicAccessBlock",
        ["lambda:Invoke"] = "lambda:InvokeFunction",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the operation is on the list.</summary>
    public static bool Contains(string service, string operation) =>
        ByService.TryGetValue(service, out var operations) && operations.Contains(operation);

    /// <summary>The permission that a policy has to grant for an operation: <c>s3:ListBucket</c> for s3 and <c>ListObjectsV2</c>.</summary>
    public static string ActionOf(string service, string operation) =>
        Actions.GetValueOrDefault($"{service}:{operation}", $"{service}:{operation}");

    private static FrozenSet<string> Of(string operations) =>
        operations.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
