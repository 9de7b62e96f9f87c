using Avesa.Validation.Accounts;
using Avesa.Validation.Inventory;
using Avesa.Validation.Settings;

namespace Avesa.Validation;

/// <summary>An account as checks see it: readers, one a service, each listing read once in the run. The two sides are two types.</summary>
public abstract class Account
{
    private protected Account(AccountConnection connection, TimeProvider clock, CancellationToken runEnds)
    {
        Connection = connection;
        Clock = clock;
        Facts = new Memo(runEnds);
    }

    /// <summary>The clients, for live probes; everything else goes through the readers.</summary>
    public AccountConnection Connection { get; }

    /// <summary>The clock of the run.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Twelve digits: what the settings expect, which the run has proven before any check sees the account.</summary>
    public string Id => Connection.Settings.ExpectedAccountId;

    /// <summary>The region that the checklist is about.</summary>
    public string Region => Connection.Settings.Region;

    /// <summary><c>source</c> or <c>production</c>, for sentences.</summary>
    public string Side => Connection.Settings.Side == AccountSide.Source ? "source" : "production";

    /// <summary>What was read already, and what is being read.</summary>
    protected internal Memo Facts { get; }

    /// <summary>DynamoDB.</summary>
    public DynamoDbReader DynamoDb => new(Connection.DynamoDb, Facts);

    /// <summary>S3.</summary>
    public S3Reader S3 => new(Connection.S3, Id, Facts);

    /// <summary>Lambda.</summary>
    public LambdaReader Lambda => new(Connection.Lambda, Facts);

    /// <summary>IAM.</summary>
    public IamReader Iam => new(Connection.Iam, Facts);

    /// <summary>Who can act in the account, and with what.</summary>
    public IdentityReader Identities => new(Connection.Iam, Facts);

    /// <summary>CloudFormation.</summary>
    public CloudFormationReader CloudFormation => new(Connection.CloudFormation, Facts);

    /// <summary>CloudWatch Logs.</summary>
    public LogsReader Logs => new(Connection.Logs, Clock, Facts);

    /// <summary>CloudWatch metrics.</summary>
    public CloudWatchReader CloudWatch => new(Connection.CloudWatch, Clock, Facts);

    /// <summary>CloudWatch alarms, by region.</summary>
    public AlarmReader Alarms => new(Connection, Facts);

    /// <summary>SNS topics, wherever they are.</summary>
    public TopicReader Topics => new(Connection, Facts);

    /// <summary>The runs that this validation itself caused.</summary>
    public InvokedRequests Invoked { get; } = new();

    /// <summary>Where the account's functions point.</summary>
    public FunctionReferenceReader FunctionReferences => new(Connection.Lambda, Facts);

    /// <summary>CloudTrail's event history.</summary>
    public CloudTrailReader CloudTrail => new(Connection.CloudTrail, Facts);

    /// <summary>AWS Config, region by region.</summary>
    public ConfigReader Config => new(Connection, Facts);

    /// <summary>GuardDuty, region by region.</summary>
    public GuardDutyReader GuardDuty => new(Connection, Facts);

    /// <summary>Security Hub, region by region.</summary>
    public SecurityHubReader SecurityHub => new(Connection, Facts);

    /// <summary>VPCs, region by region.</summary>
    public NetworkReader Networks => new(Connection, Facts);

    /// <summary>AWS WAF.</summary>
    public WafReader Waf => new(Connection.Waf, Facts);

    /// <summary>The organization that the account belongs to.</summary>
    public OrganizationReader Organization => new(Connection, Facts);

    /// <summary>CloudTrail's trails.</summary>
    public TrailReader Trails => new(Connection.CloudTrail, Facts);

    /// <summary>AWS Backup.</summary>
    public BackupReader Backup => new(Connection.Backup, Facts);

    /// <summary>KMS.</summary>
    public KmsReader Kms => new(Connection.Kms, Facts);

    /// <summary>Secrets Manager.</summary>
    public SecretsManagerReader SecretsManager => new(Connection.SecretsManager, Facts);

    /// <summary>EventBridge.</summary>
    public EventBridgeReader EventBridge => new(Connection.EventBridge, Facts);

    /// <summary>EventBridge Scheduler.</summary>
    public SchedulerReader Scheduler => new(Connection.Scheduler, Clock, Facts);

    /// <summary>The ARN of a resource of this account in the checklist's region.</summary>
    /// <param name="service">For example <c>lambda</c>.</param>
    /// <param name="resource">For example <c>function:ingest</c>.</param>
    public string ArnOf(string service, string resource) => $"arn:aws:{service}:{Region}:{Id}:{resource}";
}

/// <summary>The account that the estate leaves.</summary>
public sealed class SourceAccount(AccountConnection connection, TimeProvider clock, CancellationToken runEnds) : Account(connection, clock, runEnds);

/// <summary>The account that the estate moves into.</summary>
public sealed class ProductionAccount(AccountConnection connection, TimeProvider clock, CancellationToken runEnds) : Account(connection, clock, runEnds);
