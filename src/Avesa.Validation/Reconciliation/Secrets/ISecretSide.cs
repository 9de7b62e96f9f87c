namespace Avesa.Validation.Reconciliation.Secrets;

/// <summary>What a comparison asks of the secrets of one side. Safe for any number of calls at once; what cannot be read throws.</summary>
public interface ISecretSide
{
    /// <summary>The names of the secrets that move.</summary>
    Task<IReadOnlyList<string>> Names(CancellationToken cancellationToken);

    /// <summary>The digest of a secret's current value, under a key of this run alone; null when it has none, or there is no such secret.</summary>
    /// <param name="name">The secret.</param>
    /// <param name="again">Read it again, although it was read before.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<string?> Digest(string name, bool again, CancellationToken cancellationToken);
}
