using Avesa.Validation.Accounts;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Settings;
using EmulatedAccount = Avesa.Validation.Emulator.Model.Account;

namespace Avesa.Validation.Tests.Accounts;

/// <summary>
/// Two emulated accounts and AWS config files of their own, in a folder of their own: nothing of the machine's profiles is read, and no
/// variable of the process is set.
/// </summary>
public sealed class EmulatedAccounts : IAsyncLifetime
{
    private const string Administrator = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-accounts-");

    public EmulatedAccounts()
    {
        Moment = Cloud.AddMoment("test");
        Source = Moment.AddAccount("123456789012", "us-east-1");
        Production = Moment.AddAccount("987654321098", "us-east-1");
        AddUser(Source, "administrator", "AKIASOURCE", Administrator);
        AddUser(Production, "administrator", "AKIAPRODUCTION", Administrator);
        AddUser(Moment.AddAccount("222222222222", "eu-central-1"), "administrator", "AKIAFRANKFURT", Administrator);
        AddUser(Production, "nobody", "AKIANOBODY", null);
        AddUser(Production, "former", "ASIAEXPIRED", Administrator, DateTimeOffset.UnixEpoch);
    }

    public static AccountSettings SourceSettings { get; } = new(AccountSide.Source, "avesa-source", "123456789012", "us-east-1");

    public static AccountSettings ProductionSettings { get; } = new(AccountSide.Production, "avesa-production", "987654321098", "us-east-1");

    public EmulatedCloud Cloud { get; } = new();

    public Moment Moment { get; }

    public EmulatedAccount Source { get; }

    public EmulatedAccount Production { get; }

    public AwsEmulator Emulator { get; private set; } = null!;

    /// <summary>May throw what AWS should answer to a call.</summary>
    public Action<Call>? OnCall { get; set; }

    /// <summary>May change what AWS answers; set before the accounts are there.</summary>
    public Action<Call, LeavingAnswer>? Rewriter { get; set; }

    /// <summary>The accounts' clock; signatures are checked by the machine's, whatever it says.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public string CredentialsFile => Path.Combine(folder.FullName, "credentials");

    public string ConfigFile => Path.Combine(folder.FullName, "config");

    /// <summary>Few and short attempts, so that failures are told at once.</summary>
    public ConnectionOptions Options => new() { LoopbackOnly = true, CredentialsFile = CredentialsFile, Retries = 0, IdentityRetries = 0 };

    public async ValueTask InitializeAsync()
    {
        Emulator = await AwsEmulator.Start(Cloud, new EmulatorOptions { Interceptor = call => OnCall?.Invoke(call), Rewriter = Rewriter, Clock = new ArrangedClock(this) });
        AddProfile("avesa-source", Keys("AKIASOURCE"));
        AddProfile("avesa-production", Keys("AKIAPRODUCTION"));
    }

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        folder.Delete(recursive: true);
    }

    public static string Keys(string id) => $"aws_access_key_id = {id}\naws_secret_access_key = secret-of-{id}";

    /// <summary>Adds a profile that leads to the emulator unless it names another endpoint.</summary>
    public void AddProfile(string name, string members)
    {
        var endpoint = members.Contains("endpoint_url", StringComparison.Ordinal) ? "" : $"endpoint_url = {Emulator.Endpoint}\n";
        File.AppendAllText(CredentialsFile, $"[{name}]\n{endpoint}{members}\n\n");
    }

    /// <summary>A script of the test's folder, for credential_process.</summary>
    public string AddScript(string name, string lines)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, $"#!/bin/sh\n{lines}\n");
        return $"sh {path}";
    }

    public AccountConnection Open(string profile = "avesa-production", ConnectionOptions? options = null, CallLedger? ledger = null) =>
        AccountConnection.Open(ProductionSettings with { Profile = profile }, options ?? Options, ledger ?? new CallLedger());

    /// <summary>What the emulator was asked, as <c>sts:GetCallerIdentity</c>, by the given caller.</summary>
    public IEnumerable<string> CallsOf(string callerArn) =>
        Emulator.Calls.Where(call => call.Caller == callerArn).Select(call => $"{call.Service}:{call.Operation}");

    private static void AddUser(EmulatedAccount account, string name, string key, string? policy, DateTimeOffset? expires = null)
    {
        var user = new IamUser { Name = name, Arn = $"arn:aws:iam::{account.Id}:user/{name}", Id = $"AIDA{name}" };
        if (policy is not null)
        {
            user.InlinePolicies["own"] = policy;
        }

        account.Users[name] = user;
        account.Register(new AccessKey(key, $"secret-of-{key}", new UserPrincipal(account, user), expires is null ? null : "token", expires));
    }

    private sealed class ArrangedClock(EmulatedAccounts accounts) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => accounts.Clock.GetUtcNow();
    }
}
