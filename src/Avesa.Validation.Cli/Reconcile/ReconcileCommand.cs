using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using Avesa.Validation.Accounts;
using Avesa.Validation.Cli.Reconcile.Progress;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reports;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Cli.Reconcile;

/// <summary><c>avesa reconcile</c>: the checklist's comparisons, for the hours of the window.</summary>
internal sealed class ReconcileCommand : Command
{
    private const int LongestError = 1200;

    // Each is kept in memory until all are listed.
    private const int MostMetadata = 1_000_000;
    private const string DefaultOutput = "artifacts/reconcile";
    private const string PairName = "SOURCE[=PRODUCTION]";

    private readonly Option<string?> settings = new("--settings") { Description = "The settings file of the validation, as dotnet test takes it; its variables beat the shell's.", HelpName = "FILE" };
    private readonly Option<string?> feature = new("--feature") { Description = "The checklist whose Background names what moves; the built-in one is pre-cutover.feature.", HelpName = "FILE" };
    private readonly Option<string[]> tables = new("--table")
    {
        Description = "Compare this table; without a name every table of the checklist. A table that the checklist does not name has the same name in production unless told otherwise.",
        HelpName = PairName,
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> buckets = new("--bucket") { Description = "Compare this bucket; without a name the checklist's.", HelpName = PairName, Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> secrets = new("--secrets") { Description = "Compare the current values of these secrets, of which only keyed hashes are kept; without a template the checklist's.", HelpName = "TEMPLATE", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<Strength?> floor = new("--floor") { Description = "How equality of objects has to be known at least; what is known more weakly is unproven. As the checklist says unless told otherwise.", HelpName = "size|etag|checksum|content", CustomParser = ParseFloor };
    private readonly Option<int?> metadata = new("--metadata") { Description = "Of how many objects of a bucket the metadata are compared, drawn evenly over its folders; where there are no more, of all. As the checklist says unless told otherwise; 0: of none.", HelpName = "COUNT", CustomParser = ParseCount };
    private readonly Option<string> output = new("--output") { Description = $"The folder of {DifferencesReport.Name}, which names what differs.", HelpName = "FOLDER", DefaultValueFactory = _ => DefaultOutput };

    private readonly Option<bool> values = new("--values") { Description = "Show the items themselves in that file, on both sides; never secrets or the contents of objects." };

    private readonly Option<string> progress = new("--progress") { Description = "How progress is shown on standard error: live on a terminal, a plain line every five seconds, lines of JSON, or not.", DefaultValueFactory = _ => ProgressDisplays.Automatic };
    private readonly Option<string?> progressFile = new("--progress-file") { Description = "Append progress as lines of JSON to this file, however it is shown.", HelpName = "FILE" };

    private readonly Shell shell;

    public ReconcileCommand(Shell shell)
        : base("reconcile", $"Compares what moved: every table, the bucket and the secrets of the checklist, or those that are named. It only reads. {ExitCode.ReconcileHelp}")
    {
        this.shell = shell;
        progress.AcceptOnlyFromAmong([.. ProgressDisplays.Kinds]);
        foreach (var option in new Option[] { settings, feature, tables, buckets, secrets, floor, metadata, output, values, progress, progressFile })
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
            var scope = new Scope(MovedEstate.Read(line.GetValue(feature)), line.GetValue(floor), line.GetValue(metadata), given.RunId);
            var comparisons = scope.Comparisons(AskedFor(line, tables), AskedFor(line, buckets), AskedFor(line, secrets));
            var file = DifferencesFile.In(line.GetRequiredValue(output), line.GetValue(values));
            using var progressLines = line.GetValue(progressFile) is { } path ? Append(path) : null;
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(shell.Ending);
            using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, ending));
            using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, ending));
            using var accounts = new BothAccounts(given, variables, shell.Clock);
            var displays = new ProgressDisplays(shell, line.GetRequiredValue(progress), progressLines);
            return await new ReconcileRun(shell, accounts, displays, file, line.GetValue(values)).Compare(comparisons, ending.Token);
        }
        catch (UsageException wrong)
        {
            return Refuse(wrong.Problems);
        }
        catch (SettingsInvalidException wrong)
        {
            return Refuse(wrong.Problems);
        }
        catch (AccountUnprovenException unproven)
        {
            AvesaCommand.Say(shell.Error, unproven.Message, LongestError);
            return ExitCode.Unproven;
        }
    }

    private static StreamWriter Append(string path)
    {
        try
        {
            return new StreamWriter(path, append: true) { AutoFlush = true, NewLine = "\n" };
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"The progress cannot be written to {path} (--progress-file): {unwritable.Message}");
        }
    }

    private static Asked AskedFor(ParseResult line, Option<string[]> option) => new(line.GetResult(option) is { Implicit: false }, line.GetValue(option) ?? []);

    private static Strength? ParseFloor(ArgumentResult argument)
    {
        var word = argument.Tokens.Single().Value;
        switch (word.ToUpperInvariant())
        {
            case "SIZE":
                return Strength.Size;
            case "ETAG":
                return Strength.ETag;
            case "CHECKSUM":
                return Strength.Checksum;
            case "CONTENT":
                return Strength.Content;
            default:
                argument.AddError($"--floor is '{word}': size, etag, checksum or content is expected.");
                return null;
        }
    }

    private static int? ParseCount(ArgumentResult argument)
    {
        var word = argument.Tokens.Single().Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostMetadata)
        {
            return count;
        }

        argument.AddError($"--metadata is '{word}': a number from 0 to {MostMetadata} is expected.");
        return null;
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
