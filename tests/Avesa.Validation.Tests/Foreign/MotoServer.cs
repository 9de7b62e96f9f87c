using System.Diagnostics;
using System.Text.RegularExpressions;
using Avesa.Validation.Tests.Workflows;

namespace Avesa.Validation.Tests.Foreign;

/// <summary>
/// A moto server (https://docs.getmoto.org), started once for all tests that use it. Where python3 or moto is missing the tests are skipped, with that
/// as the reason.
/// </summary>
public sealed partial class MotoServer : IAsyncLifetime
{
    private readonly CancellationTokenSource stop = new();
    private Process? process;
    private string? missing;
    private string url = "";

    /// <summary>Where it listens; skips the test where it does not.</summary>
    public string Url
    {
        get
        {
            Assert.SkipWhen(missing is not null, missing ?? "");
            return url;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!Script.Has("python3"))
        {
            missing = "There is no Python.";
            return;
        }

        process = Process.Start(new ProcessStartInfo("python3", ["-m", "moto.server", "-H", "127.0.0.1", "-p", "0"]) { RedirectStandardError = true })!;
        var said = new List<string>();
        while (url.Length == 0 && await process.StandardError.ReadLineAsync(stop.Token) is { } line)
        {
            said.Add(line);
            url = Running().Match(line).Groups[1].Value;
        }

        var text = string.Join(Environment.NewLine, said);
        missing = url.Length > 0 ? null
            : Module().Match(text) is { Success: true } module ? $"{module.Value}: python3 -m pip install 'moto[server]'"
            : throw new InvalidOperationException($"The moto server did not start: {text}");

        // Unread, the server's log would fill its pipe and stop it.
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
        }

        process?.Dispose();
        stop.Dispose();
    }

    [GeneratedRegex(@"Running on (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Running();

    [GeneratedRegex("No module named '?[a-z0-9_.]+'?")]
    private static partial Regex Module();
}

[CollectionDefinition(nameof(MotoServer))]
public sealed class MotoServerCollection : ICollectionFixture<MotoServer>;
