using System.Diagnostics;
using System.Text.Json;
using Avesa.Validation.Tests.Workflows;

namespace Avesa.Validation.Tests.Foreign;

/// <summary>
/// Two dynalites and two s3rvers (https://github.com/architect/dynalite, https://github.com/jamhall/s3rver), started once for all tests that use them and
/// stopped with them. Where Node.js or the packages are missing the tests are skipped, with that as the reason.
/// </summary>
public sealed class NodeServers : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-foreign-");
    private Process? process;
    private string? missing;
    private Addresses? addresses;

    /// <summary>Where they listen; skips the test where they do not.</summary>
    internal Addresses Listening
    {
        get
        {
            Assert.SkipWhen(missing is not null, missing ?? "");
            return addresses!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        missing = !Script.Has("node") ? "There is no Node.js."
            : !Directory.Exists(Repository.At("tests", "node", "node_modules", "dynalite")) ? "dynalite and s3rver are not installed: npm ci --prefix tests/node"
            : null;
        if (missing is not null)
        {
            return;
        }

        // s3rver encrypts what goes on after a page with DES.
        var start = new ProcessStartInfo("node", ["--openssl-legacy-provider", "serve-foreign.mjs", folder.FullName])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.At("tests", "node"),
        };
        process = Process.Start(start)!;
        addresses = JsonSerializer.Deserialize<Addresses>(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("serve-foreign.mjs ended before it listened."), Json);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            // It ends with its input, also when this process dies.
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        folder.Delete(recursive: true);
    }

    /// <summary>The servers' addresses.</summary>
    internal sealed record Addresses(string SourceDynamoDb, string ProductionDynamoDb, string SourceS3, string ProductionS3);
}

[CollectionDefinition(nameof(NodeServers))]
public sealed class NodeServersCollection : ICollectionFixture<NodeServers>;
