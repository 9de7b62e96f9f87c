using Avesa.Validation.Accounts;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Gate;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>Two emulated accounts at two moments in this process, behind loopback: to the suite, four profiles of an AWS credentials file.</summary>
internal sealed class EmbeddedWorld : IWorld
{
    private const string SourceAccount = "123456789012";
    private const string ProductionAccount = "987654321098";

    private const string ValidationPaper = "validation.txt";

    private readonly AwsEmulator emulator;
    private readonly string folder;
    private readonly Dictionary<CutoverMoment, Stage> stages = [];
    private readonly List<AccountConnection> connections = [];
    private readonly Dictionary<string, string> papers = new(StringComparer.Ordinal);

    private EmbeddedWorld(AwsEmulator emulator, string folder)
    {
        this.emulator = emulator;
        this.folder = folder;
    }

    public static Task<EmbeddedWorld> Open(ValidationSettings settings, CallLedger ledger) => Open(settings, ledger, new EmbeddedOptions { Latency = EmulatedLatency.OfEnvironment() });

    /// <summary>Opens a world that is changed beyond what a setting can.</summary>
    internal static async Task<EmbeddedWorld> Open(ValidationSettings settings, CallLedger ledger, EmbeddedOptions changes)
    {
        var now = changes.Now ?? changes.Clock.GetUtcNow();
        var moments = new Dictionary<CutoverMoment, EstateMoment>
        {
            [CutoverMoment.BeforeCutover] = EstateMoment.BeforeCutover(now),
            [CutoverMoment.AfterCutover] = EstateMoment.AfterCutover(now),
        }.Where(moment => changes.Moments.Contains(moment.Key)).ToDictionary();
        var cloud = HealthyEstate.Build(moments.Values);
        DefectCatalogue.Apply(cloud, settings.EmulatedDefects);
        changes.Change(cloud);
        await changes.Changed(cloud);
        var emulator = await AwsEmulator.Start(cloud, new EmulatorOptions { Clock = changes.Clock, Latency = changes.Latency, Interceptor = changes.Interceptor, Rewriter = changes.Rewriter });
        var world = new EmbeddedWorld(emulator, Directory.CreateTempSubdirectory("avesa-validation-").FullName);
        await world.WriteProfiles(moments.Values, settings.Region);
        await world.WritePapers(cloud);
        world.WriteValidation(cloud, settings);
        var options = changes.Connections with { AllowInvoke = settings.AllowInvoke, LoopbackOnly = true, CredentialsFile = world.CredentialsFile };
        foreach (var (moment, facts) in moments)
        {
            world.stages[moment] = Stage.Of(
                world.Connect(new AccountSettings(AccountSide.Source, $"source-{facts.Name}", SourceAccount, settings.Region), options, ledger),
                world.Connect(new AccountSettings(AccountSide.Production, $"production-{facts.Name}", ProductionAccount, settings.Region), options, ledger),
                facts.SourceStoppedAt,
                facts.CutoverAt,
                settings,
                changes.Clock,
                facts.SourceStoppedAt,
                changes.ReadsAhead);
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

    /// <summary>What the people keep at the last moment that has such a file: their documents grow with the migration.</summary>
    public string? Paper(string name) => papers.GetValueOrDefault(name);

    private string CredentialsFile => Path.Combine(folder, "credentials");

    private AccountConnection Connect(AccountSettings settings, ConnectionOptions options, CallLedger ledger)
    {
        var connection = AccountConnection.Open(settings, options, ledger);
        connections.Add(connection);
        return connection;
    }

    // The workflow is asked about before the cutover, the documents after it: each from the moment that breaks it.
    private async Task WritePapers(EmulatedCloud cloud)
    {
        foreach (var (moment, name, text) in cloud.Moments.Values.SelectMany(moment => moment.Papers.Select(paper => (moment.Name, paper.Key, paper.Value))))
        {
            var path = Path.Combine(folder, moment, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text);
        }

        Keep(Attestations.DefaultFile, "after-cutover");
        Keep(ValidationRun.DefaultWorkflow, "before-cutover");
    }

    private void Keep(string name, string moment)
    {
        if (Path.Combine(folder, moment, Path.GetFileName(name)) is var path && File.Exists(path))
        {
            papers[name] = path;
        }
    }

    // The run of the night has no emulator of its own any more; what it found is as its people remember it.
    private void WriteValidation(EmulatedCloud cloud, ValidationSettings settings)
    {
        if (cloud.Moments.TryGetValue("after-cutover", out var moment) && moment.Papers.TryGetValue(ValidationPaper, out var found))
        {
            papers[DecisionFile.Name] = Path.Combine(folder, "after-cutover", DecisionFile.Name);
            EarlierValidation.Of(found).Write(papers[DecisionFile.Name], settings, SourceAccount, ProductionAccount);
        }
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
