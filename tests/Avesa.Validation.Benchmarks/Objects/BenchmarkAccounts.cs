using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Benchmarks.Objects;

/// <summary>Connections to both accounts of a server, through profiles of their own.</summary>
internal sealed class BenchmarkAccounts : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-benchmark-");

    public BenchmarkAccounts(string endpoint)
    {
        var credentials = Path.Combine(folder.FullName, "credentials");
        File.WriteAllText(credentials, $"{Profile("avesa-source", endpoint, "AKIASOURCE")}{Profile("avesa-production", endpoint, "AKIAPRODUCTION")}");
        var options = new ConnectionOptions { LoopbackOnly = true, CredentialsFile = credentials };
        Source = AccountConnection.Open(new AccountSettings(AccountSide.Source, "avesa-source", "123456789012", "us-east-1"), options, new CallLedger());
        Production = AccountConnection.Open(new AccountSettings(AccountSide.Production, "avesa-production", "987654321098", "us-east-1"), options, new CallLedger());
    }

    public AccountConnection Source { get; }

    public AccountConnection Production { get; }

    public Migration Migration => new(
        new SourceAccount(Source, TimeProvider.System, CancellationToken.None),
        new ProductionAccount(Production, TimeProvider.System, CancellationToken.None),
        null,
        null,
        TimeProvider.System);

    public void Dispose()
    {
        Source.Dispose();
        Production.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Profile(string name, string endpoint, string key) =>
        $"[{name}]\nendpoint_url = {endpoint}\naws_access_key_id = {key}\naws_secret_access_key = secret-of-{key}\n\n";
}
