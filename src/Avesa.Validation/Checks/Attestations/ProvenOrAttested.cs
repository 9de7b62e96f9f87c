using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Attestations;

/// <summary>
/// A sentence that the account may prove by itself, and for which somebody's word is taken where it does not. A word is never shown as a proof: the
/// verdict is then attested, and says what the account did not show.
/// </summary>
/// <param name="Proof">What the account may prove.</param>
/// <param name="Word">Whose word is taken otherwise.</param>
public sealed record ProvenOrAttested(ICheck Proof, StatementIsAttested Word) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var proven = await Proof.Run(account, cancellationToken);
        return proven is Held ? proven : await Word.Run(account, cancellationToken) switch
        {
            Held word => word with { Because = $"{word.Because} Not proven by the account: {proven.Because}" },
            Broken word => Verdict.Worst([proven, word], ""),
            var missing => proven with { Because = $"{proven.Because} {missing.Because}" },
        };
    }
}
