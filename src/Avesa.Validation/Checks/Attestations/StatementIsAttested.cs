using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Attestations;

/// <summary>
/// Somebody has given their word for what no account can say, with evidence, and not too long ago. No account is asked for anything.
/// </summary>
/// <param name="Control">The control whose fact it is.</param>
/// <param name="Statement">The sentence, letter by letter.</param>
/// <param name="Given">The attestations of the run.</param>
public sealed record StatementIsAttested(string Control, string Statement, Gate.Attestations Given) : ICheck
{
    /// <summary>How many days ago the word may have been given at most, however long its giver lets it be used; null where that decides.</summary>
    public int? MostDays { get; init; }

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var now = account.Clock.GetUtcNow();
        var word = await Given.Judge(Control, Statement, now, cancellationToken);
        return word is Held && Given.Find(Control, Statement) is { } given && MostDays is { } days && given.At.AddDays(days) < now
            ? new Broken(
                $"{given.By} gave the word for \"{Statement}\" too long ago.",
                Proof.Attested,
                [new Finding($"{given.Place}", $"a word that was given at most {days} days ago", $"one of {(now - given.At).Days} days ago", "Look again, or do it again, and attest again.")])
            : word;
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(StatementIsAttested)} {{ {Control}: {Statement} }}";
}
