using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Identities;

/// <summary>The root user has no access key, since nothing could limit what its holder does.</summary>
public sealed record RootHasNoKeys : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken) => Verdict.Judge(
        Proof.Read,
        (await account.Identities.Root()).AccessKeys
            ? [new Finding($"arn:aws:iam::{account.Id}:root", "no access key", "an access key", "Find out who uses it, give them a role, and delete it.")]
            : [],
        $"The root user of {account.Id} has no access key.",
        $"The root user of the {account.Side} account has an access key.");
}
