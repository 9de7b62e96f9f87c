using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Checks;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Accounts;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Foreign;

/// <summary>
/// Two accounts of which some services are somebody else's servers, reached as a user would: by profiles that name an endpoint for each service. They are
/// filled by clients of the SDK of their own, since the suite's only read.
/// </summary>
internal sealed class ForeignMigration : IAsyncDisposable
{
    private readonly AccountConnection source;
    private readonly AccountConnection production;
    private readonly EmulatedAccounts accounts;

    private ForeignMigration(EmulatedAccounts accounts)
    {
        this.accounts = accounts;
        source = AccountConnection.Open(EmulatedAccounts.SourceSettings with { Profile = "foreign-source" }, accounts.Options, new CallLedger());
        production = AccountConnection.Open(EmulatedAccounts.ProductionSettings with { Profile = "foreign-production" }, accounts.Options, new CallLedger());
    }

    /// <summary>Writes into the source.</summary>
    public required AmazonDynamoDBClient SourceDynamoDb { get; init; }

    /// <summary>Writes into production.</summary>
    public required AmazonDynamoDBClient ProductionDynamoDb { get; init; }

    /// <summary>Writes into the source.</summary>
    public required AmazonS3Client SourceS3 { get; init; }

    /// <summary>Writes into production.</summary>
    public required AmazonS3Client ProductionS3 { get; init; }

    /// <summary>The access key of the source.</summary>
    public string SourceKey { get; private init; } = "AKIASOURCE";

    /// <summary>The access key of production.</summary>
    public string ProductionKey { get; private init; } = "AKIAPRODUCTION";

    /// <summary>Nothing here writes meanwhile, so what differs is looked at again at once.</summary>
    public TableLimits TableLimits { get; set; } = new() { Looks = [TimeSpan.Zero, TimeSpan.Zero] };

    public ObjectLimits ObjectLimits { get; set; } = new() { Looks = [TimeSpan.Zero, TimeSpan.Zero] };

    /// <summary>The accounts are emulated; their DynamoDB and S3 are dynalite and s3rver.</summary>
    public static async Task<ForeignMigration> On(NodeServers.Addresses node)
    {
        var accounts = new EmulatedAccounts();
        await accounts.InitializeAsync();
        await File.AppendAllTextAsync(
            accounts.ConfigFile,
            Profile("source", accounts.Emulator.Endpoint, node.SourceDynamoDb, node.SourceS3) + Profile("production", accounts.Emulator.Endpoint, node.ProductionDynamoDb, node.ProductionS3));
        await File.AppendAllTextAsync(
            accounts.CredentialsFile,
            $"[foreign-source]\n{EmulatedAccounts.Keys("AKIASOURCE")}\n[foreign-production]\n{EmulatedAccounts.Keys("AKIAPRODUCTION")}\n");
        var (ours, theirs) = (new BasicAWSCredentials("AKIASOURCE", "secret-of-AKIASOURCE"), new BasicAWSCredentials("AKIAPRODUCTION", "secret-of-AKIAPRODUCTION"));
        return new ForeignMigration(accounts)
        {
            SourceDynamoDb = new(ours, At<AmazonDynamoDBConfig>(node.SourceDynamoDb)),
            ProductionDynamoDb = new(theirs, At<AmazonDynamoDBConfig>(node.ProductionDynamoDb)),
            SourceS3 = new(ours, Bucketed(node.SourceS3)),
            ProductionS3 = new(theirs, Bucketed(node.ProductionS3)),
        };
    }

    /// <summary>Both accounts are moto's: one is whose keys it does not know, the other is reached by a role.</summary>
    public static async Task<ForeignMigration> On(string moto)
    {
        var ours = new BasicAWSCredentials("AKIASOURCE", "secret-of-AKIASOURCE");
        using var sts = new AmazonSecurityTokenServiceClient(ours, At<AmazonSecurityTokenServiceConfig>(moto));
        var theirs = (await sts.AssumeRoleAsync(
            new AssumeRoleRequest { RoleArn = $"arn:aws:iam::{EmulatedAccounts.ProductionSettings.ExpectedAccountId}:role/reader", RoleSessionName = "tests" },
            TestContext.Current.CancellationToken)).Credentials;
        var accounts = new EmulatedAccounts();
        await accounts.InitializeAsync();
        accounts.AddProfile("foreign-source", $"endpoint_url = {moto}\n{EmulatedAccounts.Keys("AKIASOURCE")}");
        accounts.AddProfile(
            "foreign-production",
            $"endpoint_url = {moto}\naws_access_key_id = {theirs.AccessKeyId}\naws_secret_access_key = {theirs.SecretAccessKey}\naws_session_token = {theirs.SessionToken}");
        return new ForeignMigration(accounts)
        {
            SourceDynamoDb = new(ours, At<AmazonDynamoDBConfig>(moto)),
            ProductionDynamoDb = new(theirs, At<AmazonDynamoDBConfig>(moto)),
            SourceS3 = new(ours, Bucketed(moto)),
            ProductionS3 = new(theirs, Bucketed(moto)),
            ProductionKey = theirs.AccessKeyId,
        };
    }

    /// <summary>The two sides as checks see them, read afresh.</summary>
    public Migration Migration() => new(
        new SourceAccount(source, TimeProvider.System, TestContext.Current.CancellationToken),
        new ProductionAccount(production, TimeProvider.System, TestContext.Current.CancellationToken),
        null,
        null,
        TimeProvider.System)
    { TableLimits = TableLimits, ObjectLimits = ObjectLimits };

    public Task<Verdict> Verify(IMigrationCheck check) =>
        new MigrationVerifier(Migration(), new FactRecorder("TEST-01", "the fact under test", Task.CompletedTask, new Evidence(), TimeProvider.System)).Verify(check, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in (IDisposable[])[SourceDynamoDb, ProductionDynamoDb, SourceS3, ProductionS3])
        {
            client.Dispose();
        }

        source.Dispose();
        production.Dispose();
        await accounts.DisposeAsync();
    }

    private static T At<T>(string url)
        where T : ClientConfig, new() => new() { ServiceURL = url, AuthenticationRegion = "us-east-1" };

    private static AmazonS3Config Bucketed(string url)
    {
        var config = At<AmazonS3Config>(url);
        config.ForcePathStyle = true;
        return config;
    }

    private static string Profile(string side, Uri sts, string dynamoDb, string s3) => $"""
        [profile foreign-{side}]
        services = {side}
        [services {side}]
        sts =
          endpoint_url = {sts}
        dynamodb =
          endpoint_url = {dynamoDb}
        s3 =
          endpoint_url = {s3}

        """;
}
