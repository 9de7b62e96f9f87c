using System.Diagnostics;
using System.Globalization;

namespace Avesa.Validation.Benchmarks;

/// <summary>One run of the main command, as a whole.</summary>
/// <param name="Elapsed">From the start of <c>dotnet</c> to its end.</param>
/// <param name="Calls">Its call ledger.</param>
internal sealed record TimedRun(TimeSpan Elapsed, IReadOnlyList<LedgerLine> Calls)
{
    /// <summary>Runs the checklist of a repository with that many milliseconds added to every emulated call.</summary>
    /// <exception cref="InvalidOperationException">It was not green: what ends early is not fast.</exception>
    public static async Task<TimedRun> Of(string repository, int latency)
    {
        var output = Directory.CreateTempSubdirectory("avesa-benchmark-");
        var start = new ProcessStartInfo("dotnet", ["test", "--no-build", "--settings", "local.runsettings"]) { WorkingDirectory = repository, RedirectStandardOutput = true };
        start.Environment["AVESA_OUTPUT"] = output.FullName;
        start.Environment["EMULATED_LATENCY_MS"] = latency.ToString(CultureInfo.InvariantCulture);
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var console = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var run = new TimedRun(Stopwatch.GetElapsedTime(started), LedgerLine.Read(Path.Combine(output.FullName, "calls.ndjson")));
        output.Delete(recursive: true);
        return process.ExitCode == 0 ? run : throw new InvalidOperationException($"The checklist is not green:{Environment.NewLine}{console}");
    }
}
