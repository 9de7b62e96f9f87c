using System.Diagnostics;
using System.Globalization;
using Amazon.Runtime.CredentialManagement;
using Amazon.S3;
using Amazon.S3.Model;
using Avesa.Validation.Emulator.Estate;

namespace Avesa.Validation.Emulator.Tests.Estate;

/// <summary>What an emulator does to the machine that it runs on, from outside: Linux tells in /proc.</summary>
public sealed class OnThisMachine : IAsyncLifetime
{
    private const string Listening = "0A";
    private const string Loopback = "0100007F";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-emulator-");
    private Process emulator = null!;
    private string config = "";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "what a process listens on and has open is read from /proc, which only Linux has");
        emulator = EmulatorProcess.Start(folder.FullName, ["--state", "after-cutover"]);
        config = await EmulatorProcess.ReadConfig(emulator);
    }

    [Fact]
    public void Listens_on_loopback_alone()
    {
        var own = Open().Where(target => target.StartsWith("socket:[", StringComparison.Ordinal)).Select(target => target[8..^1]).ToHashSet();
        var sockets = new[] { "/proc/net/tcp", "/proc/net/tcp6" }.Where(File.Exists).SelectMany(File.ReadLines)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length > 9 && own.Contains(fields[9]) && fields[3] == Listening);

        sockets.Select(fields => fields[1].Split(':')[0]).Should().Equal(Loopback);
    }

    [Fact]
    public async Task Writes_no_file()
    {
        await ListObjects();

        // The runtime's own door for debuggers; there is none when it has ended.
        Directory.EnumerateFileSystemEntries(folder.FullName).Select(Path.GetFileName)
            .Where(name => !name!.StartsWith("dotnet-diagnostic-", StringComparison.Ordinal) && !name.StartsWith("clr-debug-pipe-", StringComparison.Ordinal))
            .Should().BeEmpty();
        Open().Where(target => target.StartsWith('/') && File.Exists(target) && !target.EndsWith(".dll", StringComparison.Ordinal) && IsWritten(target)).Should().BeEmpty();
    }

    [Fact]
    public async Task Ends_without_a_word_and_leaves_nothing_when_it_is_told_to()
    {
        await ListObjects();
        using var told = Process.Start("kill", ["-TERM", emulator.Id.ToString(CultureInfo.InvariantCulture)]);
        await emulator.WaitForExitAsync(TestContext.Current.CancellationToken);

        emulator.ExitCode.Should().Be(0);
        (await emulator.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    public ValueTask DisposeAsync()
    {
        if (emulator is { HasExited: false })
        {
            emulator.Kill();
            emulator.WaitForExit();
        }

        emulator?.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task ListObjects()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, config, TestContext.Current.CancellationToken);
            new SharedCredentialsFile(file).TryGetProfile(AwsConfig.ProductionProfile, out var profile).Should().BeTrue();
            using var s3 = new AmazonS3Client(
                profile!.GetAWSCredentials(null),
                new AmazonS3Config { ServiceURL = profile.EndpointUrl, AuthenticationRegion = profile.Region.SystemName, ForcePathStyle = true });
            (await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "data-storage-msp-prod" }, TestContext.Current.CancellationToken)).S3Objects.Should().NotBeEmpty();
        }
        finally
        {
            File.Delete(file);
        }
    }

    // What its descriptors lead to.
    private IEnumerable<string> Open() => Directory.EnumerateFileSystemEntries($"/proc/{emulator.Id}/fd")
        .Select(descriptor => new FileInfo(descriptor).LinkTarget).OfType<string>();

    private bool IsWritten(string target) => Directory.EnumerateFileSystemEntries($"/proc/{emulator.Id}/fd")
        .Where(descriptor => new FileInfo(descriptor).LinkTarget == target)
        .Select(descriptor => File.ReadLines($"/proc/{emulator.Id}/fdinfo/{Path.GetFileName(descriptor)}").First(line => line.StartsWith("flags:", StringComparison.Ordinal)))
        .Any(flags => flags[^1] is '1' or '2'); // open(2): O_WRONLY, O_RDWR
}
