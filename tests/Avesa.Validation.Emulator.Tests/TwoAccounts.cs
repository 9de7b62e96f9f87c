using Amazon.Runtime;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests;

/// <summary>An emulator with one moment and two empty accounts, each with an administrator's key, for contract tests.</summary>
public sealed class TwoAccounts : IAsyncLifetime
{
    private const string Administrator = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    public TwoAccounts()
    {
        var moment = Cloud.AddMoment("test");
        Source = AddAccount(moment, "123456789012", "AKIASOURCE");
        Production = AddAccount(moment, "987654321098", "AKIAPRODUCTION");
    }

    public EmulatedCloud Cloud { get; } = new();

    public Account Source { get; }

    public Account Production { get; }

    public AwsEmulator Emulator { get; private set; } = null!;

    public static AWSCredentials SourceKey { get; } = new BasicAWSCredentials("AKIASOURCE", "secret-of-AKIASOURCE");

    public static AWSCredentials ProductionKey { get; } = new BasicAWSCredentials("AKIAPRODUCTION", "secret-of-AKIAPRODUCTION");

    /// <summary>Points a client's config at the emulator, with no retries so that an error is seen as it came.</summary>
    public T Config<T>()
        where T : ClientConfig, new() => new() { ServiceURL = Emulator.Endpoint.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 };

    public async ValueTask InitializeAsync() => Emulator = await AwsEmulator.Start(Cloud, new EmulatorOptions());

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();

    private static Account AddAccount(Moment moment, string id, string key)
    {
        var account = moment.AddAccount(id, "us-east-1");
        var user = new IamUser { Name = "administrator", Arn = $"arn:aws:iam::{id}:user/administrator", Id = $"AIDA{id}" };
        user.InlinePolicies["administrator"] = Administrator;
        account.Users[user.Name] = user;
        account.AddAccessKey(user, key, $"secret-of-{key}");
        return account;
    }
}
