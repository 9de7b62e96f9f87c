using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>Emulated accounts that a live run takes for real ones: reached by the profiles of prod.runsettings, from an AWS config file.</summary>
public sealed class LiveEstate : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-live-");
    private readonly AwsEmulator emulator;

    private LiveEstate(EmulatedCloud cloud, AwsEmulator emulator, string config)
    {
        Cloud = cloud;
        this.emulator = emulator;
        File.WriteAllText(ConfigFile, config);
    }

    /// <summary>What the accounts hold.</summary>
    public EmulatedCloud Cloud { get; }

    /// <summary>What the accounts were asked.</summary>
    public IReadOnlyList<EmulatedCall> Calls => emulator.Calls;

    /// <summary>The variables that lead a run here.</summary>
    public Dictionary<string, string> Variables => new() { ["AWS_CONFIG_FILE"] = ConfigFile, ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(folder.FullName, "none") };

    private string ConfigFile => Path.Combine(folder.FullName, "config");

    public static async Task<LiveEstate> Start(EstateMoment moment, EmulatorOptions? options = null, Func<string, string>? config = null, params string[] defects)
    {
        var cloud = HealthyEstate.Build(moment);
        DefectCatalogue.Apply(cloud, defects);
        var emulator = await AwsEmulator.Start(cloud, options ?? new EmulatorOptions(), TestContext.Current.CancellationToken);
        var text = AwsConfig.Text(moment, emulator.Endpoint);
        return new LiveEstate(cloud, emulator, config?.Invoke(text) ?? text);
    }

    public async ValueTask DisposeAsync()
    {
        await emulator.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
