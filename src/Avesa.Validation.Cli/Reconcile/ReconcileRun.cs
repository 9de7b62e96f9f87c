using Avesa.Validation.Accounts;
using Avesa.Validation.Cli.Reconcile.Progress;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Cli.Reconcile;

/// <summary>One run of the comparisons, from the proof of the accounts to the answer.</summary>
/// <param name="shell">Where the answer goes.</param>
/// <param name="accounts">Both accounts.</param>
/// <param name="displays">Shows progress meanwhile.</param>
/// <param name="file">Where the differences go.</param>
/// <param name="values">Whether differences show the items themselves.</param>
internal sealed class ReconcileRun(Shell shell, BothAccounts accounts, ProgressDisplays displays, DifferencesFile file, bool values)
{
    /// <summary>Compares all at the same time.</summary>
    /// <param name="comparisons">What to compare.</param>
    /// <param name="ending">Ends them with what is known.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="AccountUnprovenException">An account is not the expected one, or cannot be reached.</exception>
    public async Task<int> Compare(IReadOnlyList<Comparison> comparisons, CancellationToken ending)
    {
        try
        {
            await ProvenAccounts.Prove(accounts.Source, accounts.Production, ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            AvesaCommand.Say(shell.Error, "It was ended before the accounts were proven: nothing was compared.");
            return ExitCode.Unproven;
        }

        var board = new ProgressBoard(shell.Clock);
        var reconciler = new Reconciler(accounts.Migration(ending), values);
        var verdicts = await displays.While(board, () => Task.WhenAll(comparisons.Select(comparison => comparison.Run(reconciler, board, ending))));
        ReconcileText.Write(shell.Output, verdicts, Written(verdicts), file.Path);
        return ExitCode.Of(Verdict.Worst(verdicts, "Nothing was compared."));
    }

    // The answer stands, whether there is room for the file or not.
    private int Written(IReadOnlyList<Verdict> verdicts)
    {
        try
        {
            return file.Write(verdicts.SelectMany(verdict => verdict.Differences));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            AvesaCommand.Say(shell.Error, $"The differences could not be written to {file.Path}: {unwritable.Message} What is said of them stands.");
            return 0;
        }
    }
}
