using Avesa.Validation.Accounts;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>Two emulated accounts at two moments in this process, behind loopback: to the suite, four profiles of an AWS credentials file.</summary>
internal sealed class EmbeddedWorld : IWorld
{
    private const string SourceAccount = "123456789012";
    private const string ProductionAccount = "987654321098";

    private readonly AwsEmulator emulator;
    private readonly string folder;
    private readonly Dictionary<CutoverMoment, Stage> stages = [];
    private readonly List<AccountConnection> connections = [];

    private EmbeddedWorld(AwsEmulator emulator, string folder)
    {
        this.emulator = emulator;
        this.folder = folder;
    }

    public static async Task<EmbeddedWorld> Open(ValidationSettings settings, CallLedger ledger)
    {
        var now = TimeProvider.System.GetUtcNow();
        var moments = new Dictionary<CutoverMoment, EstateMoment>
        {
            [CutoverMoment.BeforeCutover] = EstateMoment.BeforeCutover(now),
            [CutoverMoment.AfterCutover] = EstateMoment.AfterCutover(now),
        };
        var cloud = HealthyEstate.Build(moments.Values);
        DefectCatalogue.Apply(cloud, settings.EmulatedDefects);
        var emulator = await AwsEmulator.Start(cloud, new EmulatorOptions { Latency = EmulatedLatency.OfEnvironment() });
        var world = new EmbeddedWorld(emulator, Directory.CreateTempSubdirectory("avesa-validation-").FullName);
        await world.WriteProfiles(moments.Values, settings.Region);
        var options = new ConnectionOptions { AllowInvoke = settings.AllowInvoke, LoopbackOnly = true, CredentialsFile = world.CredentialsFile };
        foreach (var (moment, facts) in moments)
        {
            world.stages[moment] = Stage.Of(
                world.Connect(new AccountSettings(AccountSide.Source, $"source-{facts.Name}", SourceAccount, settings.Region), options, ledger),
                world.Connect(new AccountSettings(AccountSide.Production, $"production-{facts.Name}", ProductionAccount, settings.Region), options, ledger),
                facts.SourceStoppedAt,
                facts.CutoverAt,
                settings,
                TimeProvider.System,
                windowBeginsAt: facts.SourceStoppedAt);
        }

        return world;
    }

    public Stage At(CutoverMoment moment) => stages[moment];

    public IReadOnlyList<AccountConnection> Accounts => connections;

    public string? NotThisMoment(CutoverMoment moment) => null;

    public bool AsksEverything => true;

    public async ValueTask DisposeAsync()
    {
        connections.ForEach(connection => connection.Dispose());
        await emulator.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private string CredentialsFile => Path.Combine(folder, "credentials");

    private AccountConnection Connect(AccountSettings settings, ConnectionOptions options, CallLedger ledger)
    {
        var connection = AccountConnection.Open(settings, options, ledger);
        connections.Add(connection);
        return connection;
    }

    private Task WriteProfiles(IEnumerable<EstateMoment> moments, string region) => File.WriteAllLinesAsync(
        CredentialsFile,
        moments.SelectMany(moment => Profile($"source-{moment.Name}", moment.SourceKey, region).Concat(Profile($"production-{moment.Name}", moment.ProductionKey, region))));

    private string[] Profile(string name, CallerKey key, string region) =>
    [
        $"[{name}]",
        $"aws_access_key_id = {key.AccessKeyId}",
        $"aws_secret_access_key = {key.SecretAccessKey}",
        $"region = {region}",
        $"endpoint_url = {emulator.Endpoint}",
        "",
    ];
}
