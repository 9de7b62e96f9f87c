using System.ComponentModel;
using System.Diagnostics;

namespace Avesa.Validation.Emulator.Tests.Botocore;

/// <summary>Scripts for python3, away from the AWS configuration and the proxies of whoever runs the tests.</summary>
internal static class Python
{
    /// <summary>Why a module cannot be had, of a version and later; null where it can.</summary>
    public static async Task<string?> Lacks(string module, string version = "0")
    {
        try
        {
            using var process = Start(["-c", $"import {module}; print({module}.__version__)"]);
            var said = await process.StandardError.ReadToEndAsync();
            var found = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode != 0 ? $"python3 has no {module}: {said.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]}"
                : Version.Parse(found) < Version.Parse($"{version}.0") ? $"python3's {module} is {found.Trim()}, whose models are older than {version}'s"
                : null;
        }
        catch (Win32Exception)
        {
            return "python3 is not installed";
        }
    }

    /// <summary>Runs a script to its end and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed: with what it said.</exception>
    public static async Task<string> Run(string script, string input, params IEnumerable<string> arguments)
    {
        using var process = Start([script, .. arguments]);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{script} failed: {await errors}{await output}");
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Forget(start);
        return Process.Start(start)!;
    }

    /// <summary>Takes the AWS configuration and the proxies of whoever runs the tests away from a program.</summary>
    public static void Forget(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["AWS_CONFIG_FILE"] = start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["NO_PROXY"] = "127.0.0.1";
    }
}
