using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Identities;

/// <summary>No user who may do everything has an access key, which would let its holder do it without MFA.</summary>
public sealed record AdministratorsHaveNoKeys : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var users = Administrators.Users(await account.Identities.All());
        var keys = await Task.WhenAll(users.Select(user => account.Identities.ActiveKeys(user.Name)));
        return Verdict.Judge(
            Proof.Read,
            [
                .. users.Zip(keys).SelectMany(pair => pair.Second.Select(key => new Finding(
                    pair.First.Arn, "no access key", $"the active key {key}", $"aws iam delete-access-key --user-name {pair.First.Name} --access-key-id {key}"))),
            ],
            users.Count == 0
                ? $"No user of the {account.Side} account may do everything, so none could with a key."
                : $"None of the {users.Count} users who may administer the {account.Side} account has an access key ({string.Join(", ", users.Select(user => user.Name))}).",
            $"Somebody may administer the {account.Side} account with a key alone.");
    }
}
