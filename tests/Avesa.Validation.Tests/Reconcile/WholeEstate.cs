using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Tests.Checklist;

namespace Avesa.Validation.Tests.Reconcile;

/// <summary>The command as a person runs it: a process of its own, with prod.runsettings, in front of the whole estate.</summary>
public sealed class WholeEstate : IDisposable
{
    private static readonly string[] Wrong =
    [
        "item-missing", "item-nested-attribute", "item-set-member", "item-number-last-digit", "item-extra", "object-missing-on-last-page", "object-content", "object-metadata",
        "secret-last-byte", "secret-binary-byte", "secret-binary-as-text", "secret-extra", "secret-deleted",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-reconcile-");
    private readonly EstateMoment moment = EstateMoment.BeforeCutover(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Is_equal_when_it_is_healthy()
    {
        await using var estate = await LiveEstate.Start(moment);

        var ran = await Run(estate);

        ran.Code.Should().Be(0, ran.Output + ran.Error);
        ran.Output.Split('\n').Should().HaveCount(6).And.HaveElementAt(4, "EQUAL: 4 compared, 4 equal, 0 different, 0 unproven.");
    }

    [Fact]
    public async Task Shows_every_difference_and_no_secret_value_anywhere()
    {
        await using var estate = await LiveEstate.Start(moment, defects: Wrong);

        var ran = await Run(estate, "--values", "--progress", "json", "--progress-file", At("progress.ndjson"));

        ran.Code.Should().Be(1, ran.Output + ran.Error);
        var lines = File.ReadLines(At("differences.ndjson")).Select(line => JsonElement.Parse(line)).ToList();
        lines.Select(line => $"{line.GetProperty("kind")} {line.GetProperty("side")}").Order(StringComparer.Ordinal).Should().Equal(
            "item changed", "item changed", "item changed", "item extra", "item missing", "object changed", "object changed", "object missing",
            "secret changed", "secret changed", "secret changed", "secret extra", "secret missing");
        lines.Where(line => $"{line.GetProperty("side")}" == "changed" && $"{line.GetProperty("kind")}" == "item").SelectMany(line => line.GetProperty("paths").EnumerateArray()).Select(path => $"{path}")
            .Should().BeEquivalentTo("services.connectwise.api_url", "services.connectwise.tables", "services.connectwise.page_size");
        var values = EmulatedSecrets.Values(estate.Cloud);
        values.Should().HaveCountGreaterThan(100);
        estate.Calls.Count(call => call.Operation == "GetSecretValue").Should().BeGreaterThan(50, "else there was nothing to hide");
        var texts = folder.GetFiles("*", SearchOption.AllDirectories).Select(file => (file.Name, Text: File.ReadAllText(file.FullName))).Append((Name: "the answer", Text: ran.Output)).Append((Name: "progress", Text: ran.Error)).ToList();
        texts.Should().HaveCount(4).And.OnlyContain(text => text.Text.Length > 0);
        texts.SelectMany(text => values.Where(value => text.Text.Contains(value, StringComparison.Ordinal)).Select(value => $"{value} in {text.Name}")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Ends_with_what_is_known_when_somebody_ends_it(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no kill.");
        using var reached = new SemaphoreSlim(0);
        using var release = new ManualResetEventSlim();
        await using var estate = await LiveEstate.Start(moment, new EmulatorOptions
        {
            Interceptor = call =>
            {
                // A listing that never ends.
                if (call.Operation == "ListObjectsV2")
                {
                    reached.Release();
                    release.Wait(TestContext.Current.CancellationToken);
                }
            },
        });
        using var process = Start(estate, "--table", "--bucket");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));

        await reached.WaitAsync(TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        release.Set();

        process.ExitCode.Should().Be(3, await error);
        (await output).Should().Contain("unproven   The comparison of s3://data-storage-msp and s3://data-storage-msp-prod was ended early: 0 objects of the source and 0 of production were listed").And.Contain("\nUNPROVEN: 3 compared, ");
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private async Task<(int Code, string Output, string Error)> Run(LiveEstate estate, params string[] arguments)
    {
        using var process = Start(estate, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private Process Start(LiveEstate estate, params string[] arguments)
    {
        var command = typeof(WholeEstate).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Cli").Value!;
        var start = new ProcessStartInfo("dotnet", [command, "reconcile", "--settings", "prod.runsettings", "--output", folder.FullName, .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ChecklistProgram.Forget(start.Environment);
        foreach (var (name, value) in estate.Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
