using System.CommandLine;
using System.Runtime.InteropServices;
using Avesa.Validation.Accounts;
using Avesa.Validation.Cli.Reconcile.Progress;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Cli.Reconcile;

/// <summary><c>avesa reconcile</c>: the checklist's comparisons, for the hours of the window.</summary>
internal sealed class ReconcileCommand : Command
{
    private const int LongestError = 1200;

    private readonly Option<string?> settings = new("--settings") { Description = "The settings file of the validation, as dotnet test takes it; its variables beat the shell's.", HelpName = "FILE" };
    private readonly Option<string?> feature = new("--feature") { Description = "The checklist whose Background names what moves; the built-in one is pre-cutover.feature.", HelpName = "FILE" };
    private readonly Option<string[]> tables = new("--table")
    {
        Description = "Compare this table; without a name every table of the checklist. A table that the checklist does not name has the same name in production unless told otherwise.",
        HelpName = "SOURCE[=PRODUCTION]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Shell shell;

    public ReconcileCommand(Shell shell)
        : base("reconcile", $"Compares what moved: every table of the checklist, or what is named. It only reads. {ExitCode.ReconcileHelp}")
    {
        this.shell = shell;
        foreach (var option in new Option[] { settings, feature, tables })
        {
            Add(option);
        }

        SetAction((line, _) => Answer(line));
    }

    private async Task<int> Answer(ParseResult line)
    {
        try
        {
            var variables = SettingsFile.Over(shell.Variables, line.GetValue(settings));
            var given = ReadSettings(variables);
            var scope = new Scope(MovedEstate.Read(line.GetValue(feature)), line.GetValue(tables) ?? []);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(shell.Ending);
            using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, ending));
            using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, ending));
            return await Reconcile(given, variables, scope.Comparisons, ending.Token);
        }
        catch (UsageException wrong)
        {
            return Refuse(wrong.Problems);
        }
        catch (SettingsInvalidException wrong)
        {
            return Refuse(wrong.Problems);
        }
        catch (OperationCanceledException)
        {
            AvesaCommand.Say(shell.Error, "It was ended before the accounts were proven: nothing was compared.");
            return ExitCode.Unproven;
        }
        catch (AccountUnprovenException unproven)
        {
            AvesaCommand.Say(shell.Error, unproven.Message, LongestError);
            return ExitCode.Unproven;
        }
    }

    private async Task<int> Reconcile(ValidationSettings given, IReadOnlyDictionary<string, string> variables, IReadOnlyList<Comparison> comparisons, CancellationToken ending)
    {
        using var accounts = new BothAccounts(given, variables, shell.Clock);
        await ProvenAccounts.Prove(accounts.Source, accounts.Production, ending);
        var board = new ProgressBoard(shell.Clock);
        var reconciler = new Reconciler(accounts.Migration(ending));
        Verdict[] verdicts;
        using (new ProgressTicker(board, new PlainProgress(shell.Error), shell.Clock))
        {
            verdicts = await Task.WhenAll(comparisons.Select(comparison => comparison.Run(reconciler, board, ending)));
        }

        ReconcileText.Write(shell.Output, [.. comparisons.Zip(verdicts, (comparison, verdict) => (comparison.Name, verdict))]);
        return ExitCode.Of(Verdict.Worst(verdicts, "Nothing was compared."));
    }

    // The second time, the system's own answer is wanted.
    private static void End(PosixSignalContext signal, CancellationTokenSource ending)
    {
        signal.Cancel = !ending.IsCancellationRequested;
        ending.Cancel();
    }

    private static ValidationSettings ReadSettings(IReadOnlyDictionary<string, string> variables)
    {
        string? Variable(string name) => variables.GetValueOrDefault(name) ?? (name == SettingNames.World ? "live" : null);
        var given = ValidationSettings.Read(Variable, variables.Keys, []);
        return given.World == World.Live
            ? given
            : throw new UsageException($"{SettingNames.World} is embedded: these accounts live in a test run only. Start the emulator by itself to compare emulated accounts (docs/reconcile.md).");
    }

    private int Refuse(IReadOnlyList<string> problems)
    {
        foreach (var problem in problems)
        {
            AvesaCommand.Say(shell.Error, problem, LongestError);
        }

        shell.Error.WriteLine($"avesa: nothing was looked at. `avesa {Name} --help` says what is understood.");
        return ExitCode.Usage;
    }
}
