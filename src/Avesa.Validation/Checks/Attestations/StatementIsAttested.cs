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
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) =>
        Given.Judge(Control, Statement, account.Clock.GetUtcNow(), cancellationToken);

    /// <inheritdoc />
    public override string ToString() => $"{nameof(StatementIsAttested)} {{ {Control}: {Statement} }}";
}
