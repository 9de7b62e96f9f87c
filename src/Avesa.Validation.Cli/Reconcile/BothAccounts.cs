using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Cli.Reconcile;

/// <summary>The connections to both accounts.</summary>
internal sealed class BothAccounts : IDisposable
{
    private readonly ValidationSettings settings;
    private readonly TimeProvider clock;

    private BothAccounts(AccountConnection source, AccountConnection production, ValidationSettings settings, TimeProvider clock) =>
        (Source, Production, this.settings, this.clock) = (source, production, settings, clock);

    /// <summary>The source account.</summary>
    public AccountConnection Source { get; }

    /// <summary>The production account.</summary>
    public AccountConnection Production { get; }

    /// <summary>Reads both profiles; nothing is called yet.</summary>
    /// <exception cref="AccountUnprovenException">A profile is missing or cannot be used; what is wrong with both is said at once.</exception>
    public static BothAccounts Open(ValidationSettings settings, IReadOnlyDictionary<string, string> variables, TimeProvider clock)
    {
        // The SDK would find it too, but only in the process's own environment.
        var options = new ConnectionOptions { CredentialsFile = variables.GetValueOrDefault("AWS_SHARED_CREDENTIALS_FILE") };
        var ledger = new CallLedger();
        List<AccountUnprovenException> failures = [];
        var source = Connect(settings.Source!);
        var production = Connect(settings.Production!);
        return source is not null && production is not null
            ? new BothAccounts(source, production, settings, clock)
            : throw new AccountUnprovenException(failures is [var only] ? only.Side : null, string.Join(' ', failures.Select(failure => failure.Message)), failures[0]);

        AccountConnection? Connect(AccountSettings account)
        {
            try
            {
                return AccountConnection.Open(account, options, ledger);
            }
            catch (AccountUnprovenException unusable)
            {
                failures.Add(unusable);
                return null;
            }
        }
    }

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
        Source.Dispose();
        Production.Dispose();
    }
}
