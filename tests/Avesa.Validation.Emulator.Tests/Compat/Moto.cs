using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Amazon.Runtime;

namespace Avesa.Validation.Emulator.Tests.Compat;

/// <summary>
/// A moto server (https://docs.getmoto.org), started and filled once for all tests that read it: an AWS-compatible endpoint that nobody here wrote.
/// Where python3, moto or boto3 is missing the tests are skipped, with that as the reason.
/// </summary>
public sealed partial class Moto : IAsyncLifetime
{
    private readonly CancellationTokenSource stop = new();
    private Process? server;
    private string? missing;

    public string Url { get; private set; } = "";

    /// <summary>A configuration that points at the server; skips the test where there is none.</summary>
    public T Config<T>() where T : ClientConfig, new()
    {
        Assert.SkipWhen(missing is not null, missing ?? "");
        return new T { ServiceURL = Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 };
    }

    public async ValueTask InitializeAsync()
    {
        server = Python("-m", "moto.server", "-H", "127.0.0.1", "-p", "0");
        if (server is null)
            return;
        var said = new List<string>();
        while (Url.Length == 0 && await server.StandardError.ReadLineAsync(stop.Token) is { } line)
        {
            said.Add(line);
            Url = Running().Match(line).Groups[1].Value;
        }

        if (Url.Length == 0)
        {
            Refuse("python3 -m moto.server", said);
            return;
        }

        // Unread, the server's log would fill its pipe and stop it.
        _ = server.StandardError.BaseStream.CopyToAsync(Stream.Null, stop.Token);
        using var seed = Python(Path.Combine(AppContext.BaseDirectory, "Compat", "moto_seed.py"), Url)!;
        var errors = await seed.StandardError.ReadToEndAsync(stop.Token);
        await seed.WaitForExitAsync(stop.Token);
        if (seed.ExitCode != 0)
            Refuse("moto_seed.py", [errors]);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (server is { HasExited: false })
            server.Kill(entireProcessTree: true);
        server?.Dispose();
        stop.Dispose();
    }

    private Process? Python(params IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardError = true, RedirectStandardOutput = false });
        }
        catch (Win32Exception)
        {
            missing = "python3 is not installed";
            return null;
        }
    }

    private void Refuse(string command, IReadOnlyList<string> said)
    {
        var text = string.Join(Environment.NewLine, said);
        missing = Module().Match(text) is { Success: true } module
            ? $"{module.Value} (python3 -m pip install 'moto[server]' boto3)"
            : throw new InvalidOperationException($"{command} failed: {text}");
    }

    [GeneratedRegex(@"Running on (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Running();

    [GeneratedRegex("No module named '?[a-z0-9_.]+'?")]
    private static partial Regex Module();
}

[CollectionDefinition(nameof(Moto))]
public sealed class MotoCollection : ICollectionFixture<Moto>;
