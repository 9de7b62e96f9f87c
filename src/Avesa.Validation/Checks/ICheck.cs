using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks;

/// <summary>
/// One sentence about one account that can be proven. Implemented by sealed records whose name is the sentence and whose members are its
/// blanks; a check reads only through the account's readers, catches nothing, and keeps no state.
/// </summary>
public interface ICheck
{
    /// <summary>Proves the sentence. What cannot be read throws, and the verifier turns that into <see cref="Unproven"/>.</summary>
    Task<Verdict> Run(Account account, CancellationToken cancellationToken);
}

/// <summary>One sentence about source and production together; otherwise as <see cref="ICheck"/>.</summary>
public interface IMigrationCheck
{
    /// <inheritdoc cref="ICheck.Run" />
    Task<Verdict> Run(Migration migration, CancellationToken cancellationToken);
}
