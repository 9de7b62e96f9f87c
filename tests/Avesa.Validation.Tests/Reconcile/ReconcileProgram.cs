using System.Text.Json;
using Avesa.Validation.Cli;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Tests.Accounts;
using Avesa.Validation.Tests.Checks;
using Avesa.Validation.Tests.Reconciliation.Tables;
using Spectre.Console;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Reconcile;

/// <summary><c>avesa reconcile</c> in this process, in front of two emulated accounts to arrange; every wait is over at once.</summary>
public sealed class ReconcileProgram : IAsyncLifetime
{
    private readonly EmulatedAccounts accounts = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-reconcile-");
    private readonly CancellationTokenSource ending = new();

    public Emulated.Account Source => accounts.Source;

    public Emulated.Account Production => accounts.Production;

    /// <summary>What the accounts were asked.</summary>
    public IReadOnlyList<EmulatedCall> Calls => accounts.Emulator.Calls;

    /// <summary>May throw what AWS should answer to a call.</summary>
    public Action<Call>? OnCall
    {
        get => accounts.OnCall;
        set => accounts.OnCall = value;
    }

    /// <summary>The environment.</summary>
    public Dictionary<string, string> Variables { get; } = new()
    {
        ["AVESA_SOURCE_PROFILE"] = "avesa-source",
        ["AVESA_SOURCE_ACCOUNT"] = "123456789012",
        ["AVESA_PRODUCTION_PROFILE"] = "avesa-production",
        ["AVESA_PRODUCTION_ACCOUNT"] = "987654321098",
        ["AVESA_REGION"] = "us-east-1",
    };

    /// <summary>Where the command's clock stands.</summary>
    public TimeProvider Clock { get; set; } = new SkippingClock();

    /// <summary>The terminal; null when there is none.</summary>
    public IAnsiConsole? Terminal { get; set; }

    /// <summary>Where the differences go.</summary>
    public string Output => At("output");

    /// <summary>The differences that were written.</summary>
    public IReadOnlyList<JsonElement> Differences => [.. File.ReadLines(Path.Combine(Output, "differences.ndjson")).Select(line => JsonElement.Parse(line))];

    public string At(string name) => Path.Combine(folder.FullName, name);

    /// <summary>As Ctrl-C does.</summary>
    public void End() => ending.Cancel();

    /// <summary>A table under both names of the plan.</summary>
    public void Tables(string name, string[] source, string[] production)
    {
        Source.AddTableWith($"{name}-prod", source);
        Production.AddTableWith(name, production);
    }

    public Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Task.Run(() =>
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var shell = new Shell(output, TextWriter.Synchronized(error), Clock, Variables) { Ending = ending.Token, Terminal = Terminal };
        var code = AvesaCommand.Run(["reconcile", "--output", Output, .. arguments], shell);
        return (code, $"{output}", $"{error}");
    });

    public async ValueTask InitializeAsync()
    {
        await accounts.InitializeAsync();
        Variables["AWS_SHARED_CREDENTIALS_FILE"] = accounts.CredentialsFile;
    }

    public async ValueTask DisposeAsync()
    {
        ending.Dispose();
        await accounts.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
