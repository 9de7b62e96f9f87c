using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Identities;

/// <summary>The root user needs an MFA device, or has no password to sign in with, as members of an organization may have it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html</remarks>
public sealed record RootHasMfa : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var root = await account.Identities.Root();
        return Verdict.Judge(
            Proof.Read,
            root.Mfa || root.Password == false
                ? []
                : [new Finding($"arn:aws:iam::{account.Id}:root", "MFA", "none", "Sign in as the root user and register an MFA device, better two.")],
            root.Mfa ? $"The root user of {account.Id} has MFA." : $"The root user of {account.Id} has no password to sign in with.",
            $"The root user of the {account.Side} account can sign in with a password alone.");
    }
}
