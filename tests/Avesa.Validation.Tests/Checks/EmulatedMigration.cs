using Avesa.Validation.Accounts;
using Avesa.Validation.Checks;
using Avesa.Validation.Emulator.Authorization;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Accounts;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks;

/// <summary>
/// Two empty emulated accounts to arrange, and the checks run against them over HTTP. Every verification reads afresh, so that a test may
/// change the accounts in between.
/// </summary>
public sealed class EmulatedMigration : IAsyncLifetime
{
    private readonly EmulatedAccounts accounts = new();
    private readonly HashSet<(string AccountId, string Operation)> denied = [];
    private readonly Dictionary<(string AccountId, string Operation), AwsError> failing = [];
    private AccountConnection? source;
    private AccountConnection? production;

    /// <summary>The emulated source account, to be arranged.</summary>
    public Emulated.Account Source => accounts.Source;

    /// <summary>The emulated production account, to be arranged.</summary>
    public Emulated.Account Production => accounts.Production;

    /// <summary>What was asked of both accounts.</summary>
    public CallLedger Ledger { get; } = new();

    /// <summary>What the emulator was asked.</summary>
    public IReadOnlyList<EmulatedCall> Calls => accounts.Emulator.Calls;

    public DateTimeOffset? SourceStoppedAt { get; set; }

    public DateTimeOffset? CutoverAt { get; set; }

    /// <summary>The clock of the run and of the accounts.</summary>
    public TimeProvider Clock
    {
        get => accounts.Clock;
        set => accounts.Clock = value;
    }

    /// <summary>What items that differ are given to settle: nothing here writes meanwhile.</summary>
    public TableLimits TableLimits { get; set; } = new() { Looks = [TimeSpan.Zero, TimeSpan.Zero] };

    /// <summary>What differs is looked at again at once.</summary>
    public ObjectLimits ObjectLimits { get; set; } = new() { Looks = [TimeSpan.Zero, TimeSpan.Zero] };

    /// <summary>The two sides as checks see them, read afresh.</summary>
    public Migration Migration() => new(
        new SourceAccount(source!, Clock, TestContext.Current.CancellationToken),
        new ProductionAccount(production!, Clock, TestContext.Current.CancellationToken),
        SourceStoppedAt,
        CutoverAt,
        Clock)
    { TableLimits = TableLimits, ObjectLimits = ObjectLimits, ObjectDraw = new ObjectDraw(0, "tests") };

    public Task<Verdict> OfProduction(ICheck check) => new ProductionVerifier(Migration().Production, Recorder()).Verify(check, TestContext.Current.CancellationToken);

    public Task<Verdict> OfSource(ICheck check) => new SourceVerifier(Migration().Source, Recorder()).Verify(check, TestContext.Current.CancellationToken);

    public Task<Verdict> OfBoth(IMigrationCheck check) => new MigrationVerifier(Migration(), Recorder()).Verify(check, TestContext.Current.CancellationToken);

    /// <summary>Is shown every call before it is answered, and may throw what AWS should answer instead.</summary>
    public Action<Call> OnCall { get; set; } = _ => { };

    /// <summary>Is shown every answer before it leaves, and may change it; set before the accounts are there.</summary>
    public Action<Call, LeavingAnswer>? Rewriter
    {
        get => accounts.Rewriter;
        set => accounts.Rewriter = value;
    }

    /// <summary>Refuses an operation of an account from now on, whatever the policies say: <c>lambda:GetFunction</c>, by signing name and operation.</summary>
    public void Deny(Emulated.Account account, string operation) => denied.Add((account.Id, operation));

    /// <summary>Answers an operation that an account's identity calls with an error from now on, whoever's resource it is about.</summary>
    public void Fail(Emulated.Account caller, string operation, string code, int status) => failing[(caller.Id, operation)] = new AwsError(code, "as the test wants it", status);

    /// <summary>A verdict while an operation of an account is refused.</summary>
    public async Task<Verdict> Without(Emulated.Account account, string operation, Func<Task<Verdict>> verify)
    {
        Deny(account, operation);
        var verdict = await verify();
        denied.Remove((account.Id, operation));
        return verdict;
    }

    /// <summary>A verdict while an operation of an account answers an error.</summary>
    public async Task<Verdict> While(Emulated.Account account, string operation, AwsError answer, Func<Task<Verdict>> verify)
    {
        failing.Add((account.Id, operation), answer);
        var verdict = await verify();
        failing.Remove((account.Id, operation));
        return verdict;
    }

    public async ValueTask InitializeAsync()
    {
        await accounts.InitializeAsync();
        accounts.OnCall = Refuse;
        var options = accounts.Options with { AllowInvoke = true };
        source = AccountConnection.Open(EmulatedAccounts.SourceSettings, options, Ledger);
        production = AccountConnection.Open(EmulatedAccounts.ProductionSettings, options, Ledger);
    }

    public async ValueTask DisposeAsync()
    {
        source?.Dispose();
        production?.Dispose();
        await accounts.DisposeAsync();
    }

    private FactRecorder Recorder() => new("TEST-01", "the fact under test", Task.CompletedTask, new Evidence(), Clock);

    private void Refuse(Call call)
    {
        OnCall(call);
        if (failing.TryGetValue((call.Account.Id, $"{call.Service}:{call.Operation}"), out var error))
        {
            throw error;
        }

        if (denied.Contains((call.Account.Id, $"{call.Service}:{call.Operation}")))
        {
            var (code, status) = AccessDenied.For(call.Service);
            throw new AwsError(code, $"User: {call.Principal.Arn} is not authorized to perform: {call.Service}:{call.Operation} because no identity-based policy allows it", status);
        }
    }
}
