using System.Collections.Concurrent;

namespace Avesa.Validation.Emulator.Model;

/// <summary>One AWS account with its one region: plain mutable state that the operations read and write.</summary>
public sealed class Account(Moment moment, string id, string region)
{
    /// <summary>The moment that the account lives in; cross-account calls stay inside it.</summary>
    public Moment Moment { get; } = moment;

    /// <summary>Twelve digits.</summary>
    public string Id { get; } = id;

    /// <summary>The one region that holds the account's regional resources.</summary>
    public string Region { get; } = region;

    /// <summary>The account's alias in sign-in URLs; null when it has none.</summary>
    public string? Alias { get; set; }

    /// <summary>IAM roles by name.</summary>
    public ConcurrentDictionary<string, IamRole> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>IAM users by name.</summary>
    public ConcurrentDictionary<string, IamUser> Users { get; } = new(StringComparer.Ordinal);

    /// <summary>IAM groups by name.</summary>
    public ConcurrentDictionary<string, IamGroup> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>What new passwords of IAM users must be like; null: AWS's default, which GetAccountPasswordPolicy does not show.</summary>
    public PasswordPolicy? PasswordPolicy { get; set; }

    /// <summary>The credentials of the root user.</summary>
    public RootCredentials Root { get; } = new();

    /// <summary>IAM's OpenID Connect providers by issuer, without <c>https://</c>.</summary>
    public ConcurrentDictionary<string, OidcProvider> OidcProviders { get; } = new(StringComparer.Ordinal);

    /// <summary>Customer-managed policies by ARN; AWS-managed ones are the same for all accounts and are in Authorization/AwsManaged.</summary>
    public ConcurrentDictionary<string, ManagedPolicy> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>DynamoDB tables by name.</summary>
    public ConcurrentDictionary<string, Table> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>S3 buckets by name.</summary>
    public ConcurrentDictionary<string, Bucket> Buckets { get; } = new(StringComparer.Ordinal);

    /// <summary>Lambda functions by name.</summary>
    public ConcurrentDictionary<string, Function> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>Secrets by name.</summary>
    public ConcurrentDictionary<string, Secret> Secrets { get; } = new(StringComparer.Ordinal);

    /// <summary>EventBridge rules by name (default bus).</summary>
    public ConcurrentDictionary<string, EventRule> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>EventBridge Scheduler schedules by <c>group/name</c>.</summary>
    public ConcurrentDictionary<string, Schedule> Schedules { get; } = new(StringComparer.Ordinal);

    /// <summary>CloudWatch log groups by name.</summary>
    public ConcurrentDictionary<string, LogGroup> LogGroups { get; } = new(StringComparer.Ordinal);

    /// <summary>CloudWatch Logs resource policies by name: JSON documents.</summary>
    public ConcurrentDictionary<string, string> LogResourcePolicies { get; } = new(StringComparer.Ordinal);

    /// <summary>CloudWatch metric series by namespace, name and sorted dimensions.</summary>
    public ConcurrentDictionary<MetricKey, MetricSeries> Metrics { get; } = new();

    /// <summary>CloudWatch dashboards by name.</summary>
    public ConcurrentDictionary<string, Dashboard> Dashboards { get; } = new(StringComparer.Ordinal);

    /// <summary>CloudWatch alarms by name.</summary>
    public ConcurrentDictionary<string, MetricAlarm> Alarms { get; } = new(StringComparer.Ordinal);

    /// <summary>SNS topics by name.</summary>
    public ConcurrentDictionary<string, Topic> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>CloudFormation stacks; a deleted stack stays in the list, so names recur.</summary>
    public ConcurrentDictionary<string, Stack> Stacks { get; } = new(StringComparer.Ordinal);

    /// <summary>KMS keys by key id.</summary>
    public ConcurrentDictionary<string, KmsKey> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>What watches the account, one state a region; only regions that were looked at through <see cref="In"/> answer.</summary>
    public ConcurrentDictionary<string, WatchedRegion> Regions { get; } = new(StringComparer.Ordinal);

    /// <summary>The organization that the account belongs to; null when to none.</summary>
    public Organization? Organization { get; set; }

    /// <summary>CloudTrail trails that deliver the account's events, by name.</summary>
    public ConcurrentDictionary<string, Trail> Trails { get; } = new(StringComparer.Ordinal);

    /// <summary>CloudTrail management events, oldest first.</summary>
    public ConcurrentQueue<TrailEvent> TrailEvents { get; } = new();

    /// <summary>AWS Backup restore jobs by id.</summary>
    public ConcurrentDictionary<string, RestoreJob> RestoreJobs { get; } = new(StringComparer.Ordinal);

    /// <summary>AWS Backup recovery points by ARN.</summary>
    public ConcurrentDictionary<string, RecoveryPoint> RecoveryPoints { get; } = new(StringComparer.Ordinal);

    /// <summary>The Lambda concurrency quota of the account (GetAccountSettings).</summary>
    public int ConcurrentExecutions { get; set; } = 1000;

    /// <summary>What watches a region of the account; the region is enabled by asking.</summary>
    public WatchedRegion In(string region) => Regions.GetOrAdd(region, name => new WatchedRegion(name));

    /// <summary>An ARN of a resource of this account in its region.</summary>
    public string ArnOf(string service, string resource) => $"arn:aws:{service}:{Region}:{Id}:{resource}";

    /// <summary>Issues a long-lived key for a user.</summary>
    public AccessKey AddAccessKey(IamUser user, string id, string secret) => Register(new AccessKey(id, secret, new UserPrincipal(this, user)));

    /// <summary>Makes a key known to the moment, so that requests signed with it are accepted.</summary>
    public AccessKey Register(AccessKey key)
    {
        Moment.AccessKeys[key.Id] = key;
        return key;
    }
}
