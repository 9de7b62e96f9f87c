using System.Diagnostics;
using System.Text;
using Avesa.Validation.Emulator.Tests.Botocore;

namespace Avesa.Validation.Emulator.Tests.Cli;

/// <summary>The emulator as a program, and programs of others that are told of it by nothing but the config file that it prints.</summary>
public abstract class RunningProgram(string state) : IAsyncLifetime
{
    private readonly string config = Path.GetTempFileName();
    private Process emulator = null!;

    public async ValueTask InitializeAsync()
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "Avesa.Validation.Emulator.dll");
        emulator = Process.Start(new ProcessStartInfo("dotnet", ["exec", dll, "--state", state]) { RedirectStandardOutput = true })!;
        var text = new StringBuilder();
        for (var keys = 0; keys < 2;)
        {
            var line = await emulator.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The emulator printed no config file: {text}");
            text.AppendLine(line);
            keys += line.StartsWith("aws_secret_access_key", StringComparison.Ordinal) ? 1 : 0;
        }

        await File.WriteAllTextAsync(config, text.ToString());
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        emulator.Kill();
        emulator.Dispose();
        File.Delete(config);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs a command of the AWS CLI as the plan writes it; skips the test where there is none.</summary>
    public async Task<Ran> Aws(string command)
    {
        Assert.SkipUnless(Has("aws"), "The AWS CLI is not installed (apt-get install awscli).");
        return await Run("aws", [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]]);
    }

    /// <summary>Runs a script of Python's; skips the test where a module that it needs is missing.</summary>
    public async Task<Ran> Script(string script, string module)
    {
        var missing = await Python.Lacks(module);
        Assert.SkipWhen(missing is not null, missing ?? "");
        return await Run("python3", [Path.Combine(AppContext.BaseDirectory, "Cli", script)]);
    }

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private async Task<Ran> Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Python.Forget(start);
        start.Environment["AWS_CONFIG_FILE"] = config;
        start.Environment["AWS_PAGER"] = "";
        start.Environment["AWS_MAX_ATTEMPTS"] = "1";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Ran(process.ExitCode, await output, await errors);
    }

    /// <summary>What became of a program.</summary>
    public sealed record Ran(int ExitCode, string Output, string Error);
}
