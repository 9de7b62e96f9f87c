using System.Diagnostics;

namespace Avesa.Validation.Emulator.Tests.Estate;

/// <summary>The emulator as a process of its own.</summary>
internal static class EmulatorProcess
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "Avesa.Validation.Emulator.dll");

    /// <summary>Starts it with these arguments.</summary>
    public static Process Start(params IEnumerable<string> arguments) => Start(null, arguments);

    /// <summary>Starts it where a folder is all that it has: its working folder, its home, and its place for temporary files.</summary>
    public static Process Start(string? folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Dll, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (folder is not null)
        {
            start.WorkingDirectory = folder;
            (start.Environment["HOME"], start.Environment["TMPDIR"]) = (folder, folder);
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for the config file that it prints as soon as it listens.</summary>
    public static async Task<string> ReadConfig(Process emulator)
    {
        var lines = new List<string>();
        while (lines.Count(line => line.StartsWith("aws_secret_access_key", StringComparison.Ordinal)) < 2)
        {
            lines.Add(await emulator.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new InvalidOperationException(await emulator.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
        }

        return string.Join('\n', lines);
    }
}
