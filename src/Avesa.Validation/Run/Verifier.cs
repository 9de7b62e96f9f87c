using Avesa.Validation.Checks;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Run;

/// <summary>Runs checks against one account and puts every verdict into the run's evidence. What steps hold.</summary>
public abstract class AccountVerifier
{
    private readonly Account account;
    private readonly FactRecorder recorder;

    private protected AccountVerifier(Account account, FactRecorder recorder)
    {
        this.account = account;
        this.recorder = recorder;
    }

    /// <summary>Proves one sentence.</summary>
    public async Task<Verdict> Verify(ICheck check, CancellationToken cancellationToken = default) => recorder.Conclude(await Prove(check, cancellationToken));

    /// <summary>Proves one sentence for each subject, all at once; the verdict is the worst, and none when there is no subject.</summary>
    public async Task<Verdict> VerifyEach<T>(IEnumerable<T> subjects, Func<T, ICheck> check, CancellationToken cancellationToken = default) =>
        recorder.Conclude(Verdict.Worst(
            await Task.WhenAll(subjects.Select(subject => Prove(check(subject), cancellationToken))),
            "Nothing was named to be checked, so nothing is proven: fill the table in the feature."));

    private Task<Verdict> Prove(ICheck check, CancellationToken cancellationToken) =>
        recorder.Prove(check, () => check.Run(account, cancellationToken), account.Connection.Settings.Side);
}

/// <summary>Proves sentences about the production account.</summary>
public sealed class ProductionVerifier(ProductionAccount account, FactRecorder recorder) : AccountVerifier(account, recorder);

/// <summary>Proves sentences about the source account.</summary>
public sealed class SourceVerifier(SourceAccount account, FactRecorder recorder) : AccountVerifier(account, recorder);

/// <summary>Proves sentences about both sides.</summary>
public sealed class MigrationVerifier(Migration migration, FactRecorder recorder)
{
    /// <summary>Proves one sentence.</summary>
    public async Task<Verdict> Verify(IMigrationCheck check, CancellationToken cancellationToken = default) => recorder.Conclude(await Prove(check, cancellationToken));

    /// <inheritdoc cref="AccountVerifier.VerifyEach{T}" />
    public async Task<Verdict> VerifyEach<T>(IEnumerable<T> subjects, Func<T, IMigrationCheck> check, CancellationToken cancellationToken = default) =>
        recorder.Conclude(Verdict.Worst(
            await Task.WhenAll(subjects.Select(subject => Prove(check(subject), cancellationToken))),
            "Nothing was named to be checked, so nothing is proven: fill the table in the feature."));

    private Task<Verdict> Prove(IMigrationCheck check, CancellationToken cancellationToken) =>
        recorder.Prove(check, () => check.Run(migration, cancellationToken), AccountSide.Production);
}
