using System.Diagnostics;
using Avesa.Validation.Tests.Checklist;

namespace Avesa.Validation.Tests.Workflows;

/// <summary>Runs a program, or a step's script as GitHub's runner runs it.</summary>
internal static class Script
{
    /// <summary>As the runner runs a step without a shell of its own: bash that stops at the first failure, also of a pipe.</summary>
    public static async Task<Ran> Bash(string script, string folder, IReadOnlyDictionary<string, string> variables)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, script, TestContext.Current.CancellationToken);
        try
        {
            return await Run("bash", ["--noprofile", "--norc", "-eo", "pipefail", file], folder, variables);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static async Task<Ran> Run(string program, string[] arguments, string folder, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        ChecklistProgram.Forget(start.Environment);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ran(process.ExitCode, output, await error);
    }

    /// <summary>Whether a program of that name can be started.</summary>
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    internal sealed record Ran(int ExitCode, string Output, string Error);
}
