using System.Collections.Concurrent;
using System.Globalization;
using Amazon.Backup;
using Amazon.CloudFormation;
using Amazon.CloudTrail;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.ConfigService;
using Amazon.DynamoDBv2;
using Amazon.EC2;
using Amazon.EventBridge;
using Amazon.GuardDuty;
using Amazon.IdentityManagement;
using Amazon.KeyManagementService;
using Amazon.Lambda;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.Scheduler;
using Amazon.SecretsManager;
using Amazon.SecurityHub;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Amazon.SimpleNotificationService;
using Amazon.WAFV2;
using Avesa.Validation.Accounts.Pipeline;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Accounts;

/// <summary>
/// One account, reached through a named profile. Its clients are made when first used; every call of theirs is checked against the list of
/// reads, waits until STS has proven the account, and is put into the ledger. Safe for any number of threads.
/// </summary>
public sealed class AccountConnection : IDisposable
{
    private readonly ClientSet clients;
    private readonly NamedProfile profile;
    private readonly AWSCredentials credentials;
    private readonly AccountConnection? principal;
    private readonly Lazy<Task<CallerIdentity>> identity;
    private readonly ConcurrentDictionary<string, Lazy<AccountConnection>> regions = new(StringComparer.Ordinal);

    private AccountConnection(NamedProfile profile, ConnectionOptions options, CallLedger ledger)
    {
        this.profile = profile;
        Options = options;
        Ledger = ledger;
        Description = $"profile {profile.Settings.Profile}";
        clients = new ClientSet(this);
        using var ambient = PipelineCustomizer.MakeFor(this);
        credentials = ProfileCredentials.Of(profile, clients.Sts);
        identity = new(AskWhoWeAre);
    }

    private AccountConnection(AccountConnection principal, AWSCredentials credentials, string description, string? region = null)
    {
        profile = region is null ? principal.profile : principal.profile.In(region);
        Options = principal.Options;
        Ledger = principal.Ledger;
        Description = description;
        clients = new ClientSet(this);
        this.principal = principal;
        this.credentials = credentials;
        identity = new(AskWhoWeAre);
    }

    /// <summary>The account that this connection is for.</summary>
    public AccountSettings Settings => profile.Settings;

    /// <summary>Whose credentials the calls are made with, as the ledger has it: <c>profile avesa-production</c>.</summary>
    public string Description { get; }

    public IAmazonBackup Backup => Client<AmazonBackupClient, AmazonBackupConfig>((keys, config) => new(keys, config));

    public IAmazonCloudFormation CloudFormation =>
        Client<AmazonCloudFormationClient, AmazonCloudFormationConfig>((keys, config) => new(keys, config));

    public IAmazonCloudTrail CloudTrail => Client<AmazonCloudTrailClient, AmazonCloudTrailConfig>((keys, config) => new(keys, config));

    public IAmazonCloudWatch CloudWatch => Client<AmazonCloudWatchClient, AmazonCloudWatchConfig>((keys, config) => new(keys, config));

    public IAmazonConfigService Config => Client<AmazonConfigServiceClient, AmazonConfigServiceConfig>((keys, config) => new(keys, config));

    public IAmazonDynamoDB DynamoDb => Client<AmazonDynamoDBClient, AmazonDynamoDBConfig>((keys, config) => new(keys, config));

    /// <summary>DynamoDB for reading whole tables.</summary>
    internal ScanClient Scans => Client<ScanClient, AmazonDynamoDBConfig>((keys, config) => new(keys, config));

    /// <summary>EC2, for its networks.</summary>
    public IAmazonEC2 Ec2 => Client<AmazonEC2Client, AmazonEC2Config>((keys, config) => new(keys, config));

    public IAmazonEventBridge EventBridge => Client<AmazonEventBridgeClient, AmazonEventBridgeConfig>((keys, config) => new(keys, config));

    public IAmazonGuardDuty GuardDuty => Client<AmazonGuardDutyClient, AmazonGuardDutyConfig>((keys, config) => new(keys, config));

    public IAmazonIdentityManagementService Iam =>
        Client<AmazonIdentityManagementServiceClient, AmazonIdentityManagementServiceConfig>((keys, config) =>
        {
            // IAM has one endpoint for all regions, and its calls are signed for the region that it lives in.
            config.AuthenticationRegion = null;
            return new AmazonIdentityManagementServiceClient(keys, config);
        });

    public IAmazonKeyManagementService Kms =>
        Client<AmazonKeyManagementServiceClient, AmazonKeyManagementServiceConfig>((keys, config) => new(keys, config));

    public IAmazonLambda Lambda => Client<AmazonLambdaClient, AmazonLambdaConfig>((keys, config) => new(keys, config));

    /// <summary>Lambda for what must not be sent twice: no second attempt, and time for the longest run (15 minutes).</summary>
    public IAmazonLambda LambdaOnce => Client<SentOnce, AmazonLambdaConfig>((keys, config) =>
    {
        config.MaxErrorRetry = 0;
        config.Timeout = TimeSpan.FromMinutes(16);
        return new SentOnce(keys, config);
    });

    public IAmazonCloudWatchLogs Logs =>
        Client<AmazonCloudWatchLogsClient, AmazonCloudWatchLogsConfig>((keys, config) => new(keys, config));

    public IAmazonOrganizations Organizations =>
        Client<AmazonOrganizationsClient, AmazonOrganizationsConfig>((keys, config) => new(keys, config));

    public IAmazonS3 S3 => Client<AmazonS3Client, AmazonS3Config>((keys, config) => new(keys, Addressed(config)));

    /// <summary>S3 for a comparison of whole buckets, which paces itself.</summary>
    internal PacedS3Client PacedS3 => Client<PacedS3Client, AmazonS3Config>((keys, config) => new(keys, Addressed(config)));

    public IAmazonScheduler Scheduler => Client<AmazonSchedulerClient, AmazonSchedulerConfig>((keys, config) => new(keys, config));

    public IAmazonSecretsManager SecretsManager =>
        Client<AmazonSecretsManagerClient, AmazonSecretsManagerConfig>((keys, config) => new(keys, config));

    public IAmazonSecurityHub SecurityHub => Client<AmazonSecurityHubClient, AmazonSecurityHubConfig>((keys, config) => new(keys, config));

    public IAmazonSimpleNotificationService Sns =>
        Client<AmazonSimpleNotificationServiceClient, AmazonSimpleNotificationServiceConfig>((keys, config) => new(keys, config));

    public IAmazonSecurityTokenService Sts =>
        Client<AmazonSecurityTokenServiceClient, AmazonSecurityTokenServiceConfig>((keys, config) => new(keys, config));

    public IAmazonWAFV2 Waf => Client<AmazonWAFV2Client, AmazonWAFV2Config>((keys, config) => new(keys, config));

    internal ConnectionOptions Options { get; }

    internal CallLedger Ledger { get; }

    internal string? EndpointUrl => profile.EndpointUrl;

    /// <summary>Who the calls are made as, once STS has proven it; null before, and where it has not.</summary>
    public CallerIdentity? ProvenIdentity => identity is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } proven } ? proven.Result : null;

    /// <summary>Reads the profile. Nothing is called, and no credentials are fetched, before the first use.</summary>
    /// <param name="settings">The profile, and the account that it has to lead to.</param>
    /// <param name="options">How the connection behaves.</param>
    /// <param name="ledger">Where the calls are recorded; connections may share one.</param>
    /// <exception cref="AccountUnprovenException">There is no such profile, or it cannot be used.</exception>
    public static AccountConnection Open(AccountSettings settings, ConnectionOptions options, CallLedger ledger) =>
        new(NamedProfile.Read(settings, options.CredentialsFile), options, ledger);

    /// <summary>Asks STS who we are, once, and compares the account with the expected one. Every other call waits for this by itself.</summary>
    /// <exception cref="AccountUnprovenException">
    /// No credentials, no answer, another account, or a clock too far from AWS's. It stays so for the life of the connection.
    /// </exception>
    public Task<CallerIdentity> Identify(CancellationToken cancellationToken = default) => identity.Value.WaitAsync(cancellationToken);

    /// <summary>
    /// The same region, endpoint, guard and ledger with other credentials, for probes: those of an assumed role, say. They may belong to any
    /// account, so nothing is expected of <see cref="Identify"/>, and its failures come as the SDK throws them. Dispose it after use.
    /// </summary>
    /// <param name="other">Whose credentials.</param>
    /// <param name="description">Who that is, for the ledger.</param>
    public AccountConnection As(AWSCredentials other, string description) => new(principal ?? this, other, description);

    /// <summary>
    /// The same credentials, guard and ledger in another region, for what is asked in a region of its own, as billing is; this connection where it is its
    /// own. It lives as long as this one.
    /// </summary>
    /// <param name="region">For example <c>us-east-1</c>.</param>
    public AccountConnection In(string region) => region == Settings.Region
        ? this
        : regions.GetOrAdd(region, name => new(() => new AccountConnection(principal ?? this, credentials, Description, name))).Value;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var elsewhere in regions.Values.Where(elsewhere => elsewhere.IsValueCreated))
        {
            elsewhere.Value.Dispose();
        }

        clients.Dispose();
    }

    /// <summary>Completes when the account of the profile is proven; other credentials rest on the same proof.</summary>
    internal Task ProveAccount(CancellationToken cancellationToken) => (principal ?? this).Identify(cancellationToken);

    /// <summary>The one client of its kind; a subclass of an SDK client that reads in a way of its own is a kind of its own.</summary>
    internal TClient Client<TClient, TConfig>(Func<AWSCredentials, TConfig, TClient> create)
        where TClient : AmazonServiceClient
        where TConfig : ClientConfig, new() => clients.Get(credentials, create);

    private async Task<CallerIdentity> AskWhoWeAre()
    {
        using var apart = CallTrail.FollowNone();
        var sts = clients.Sts(credentials);
        var skew = TimeSpan.Zero;
        sts.AfterResponseEvent += (_, response) => skew = Skew(response) ?? skew;
        try
        {
            using var ambient = PipelineCustomizer.MakeFor(this);
            _ = await credentials.GetCredentialsAsync();
        }
        catch (Exception failure) when (principal is null)
        {
            throw new AccountUnprovenException(Settings.Side, AccountFailure.NoCredentials(failure, profile, sts.Config), failure);
        }

        GetCallerIdentityResponse caller;
        try
        {
            caller = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest());
        }
        catch (Exception failure) when (principal is null && AccountFailure.Explain(failure, profile, sts.Config) is { } paragraph)
        {
            throw new AccountUnprovenException(Settings.Side, paragraph, failure);
        }

        var who = new CallerIdentity(caller.Account, caller.Arn, caller.UserId, skew);
        return principal is null && AccountFailure.Explain(who, profile, Options) is { } wrong
            ? throw new AccountUnprovenException(Settings.Side, wrong) { FoundAccountId = who.AccountId }
            : who;
    }

    private static AmazonS3Config Addressed(AmazonS3Config config)
    {
        // Virtual-hosted buckets are names in AWS's DNS; other endpoints have none.
        config.ForcePathStyle = config.ServiceURL is not null;
        return config;
    }

    private sealed class SentOnce(AWSCredentials credentials, AmazonLambdaConfig config) : AmazonLambdaClient(credentials, config);

    private TimeSpan? Skew(ResponseEventArgs response)
    {
        var headers = (response as WebServiceResponseEventArgs)?.ResponseHeaders;
        return headers is not null
            && headers.TryGetValue("Date", out var date)
            && DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var theirs)
            ? theirs - Options.Clock.GetUtcNow()
            : null;
    }
}
