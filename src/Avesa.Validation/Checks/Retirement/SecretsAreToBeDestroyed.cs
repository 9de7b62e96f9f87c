using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>The account's copy of each secret says on which day it is destroyed, and that has not passed; or it is gone, or its deletion is scheduled.</summary>
/// <param name="Names">The secrets.</param>
/// <param name="Destruction">How they say so.</param>
public sealed record SecretsAreToBeDestroyed(SecretNames Names, Destruction Destruction) : ICheck
{
    private const int Shown = 50;

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfSecrets(Names, async copies =>
    {
        // The listing lags behind: what was deleted since has a date of its own.
        var secrets = (await Task.WhenAll(copies.Select(account.SecretsManager.Secret))).Where(secret => secret is { Deleted: false }).Select(secret => secret!).ToList();
        List<Finding> findings = [.. secrets.Select(secret => Destruction.Wrong($"secret {secret.Name}", secret.TagValues, account.Clock.GetUtcNow())).OfType<Finding>()];
        return findings.Count > 0
            ? new Broken($"Nothing says when {findings.Count:N0} of {copies.Count:N0} secrets of the {account.Side} account are destroyed, or they should be gone.", Proof.Read, [.. findings.Take(Shown)], findings.Count)
            : new Held($"Each of {secrets.Count:N0} secrets {Names} of the {account.Side} account says on which day it is destroyed.", Proof.Read);
    });

    /// <inheritdoc />
    public override string ToString() => $"{nameof(SecretsAreToBeDestroyed)} {{ {Names} }}";
}
