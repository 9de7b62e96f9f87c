using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Cli.Reconcile;

/// <summary>The connections to both accounts.</summary>
internal sealed class BothAccounts : IDisposable
{
    private readonly ValidationSettings settings;
    private readonly TimeProvider clock;

    /// <summary>Reads both profiles; nothing is called yet.</summary>
    /// <exception cref="AccountUnprovenException">A profile is missing or cannot be used; what is wrong with both is said at once.</exception>
    public BothAccounts(ValidationSettings settings, IReadOnlyDictionary<string, string> variables, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);

        // The SDK would find it too, but only in the process's own environment.
        var options = new ConnectionOptions { CredentialsFile = variables.GetValueOrDefault("AWS_SHARED_CREDENTIALS_FILE") };
        List<AccountUnprovenException> failures = [];
        Source = Open(settings.Source!)!;
        Production = Open(settings.Production!)!;
        if (failures.Count > 0)
        {
            Dispose();
            throw new AccountUnprovenException(failures is [var only] ? only.Side : null, string.Join(' ', failures.Select(failure => failure.Message)), failures[0]);
        }

        AccountConnection? Open(AccountSettings account)
        {
            try
            {
                return AccountConnection.Open(account, options, Ledger);
            }
            catch (AccountUnprovenException unusable)
            {
                failures.Add(unusable);
                return null;
            }
        }
    }

    /// <summary>The source account.</summary>
    public AccountConnection Source { get; }

    /// <summary>The production account.</summary>
    public AccountConnection Production { get; }

    /// <summary>Every call.</summary>
    public CallLedger Ledger { get; } = new();

    /// <summary>Both sides as comparisons see them.</summary>
    /// <param name="ending">Ends every read.</param>
    public Migration Migration(CancellationToken ending) => new(
        new SourceAccount(Source, clock, ending), new ProductionAccount(Production, clock, ending), settings.SourceStoppedAt, settings.CutoverAt, clock)
    {
        TableLimits = settings.TableLimits,
        ObjectLimits = settings.ObjectLimits,
    };

    /// <inheritdoc />
    public void Dispose()
    {
        // Either is missing where the constructor ends early.
        Source?.Dispose();
        Production?.Dispose();
    }
}
