using Avesa.Validation.Accounts;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Identities;

/// <summary>Every user and role that may do everything was used lately, or is new: what nobody uses, nobody watches.</summary>
/// <param name="Days">How long ago it may have been.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings.html</remarks>
public sealed record AdministratorsAreUsed(int Days) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var oldest = account.Clock.GetUtcNow().AddDays(-Days);
        var (identities, signedIn) = (await account.Identities.All(), await account.Identities.SignedIn());
        List<(IdentityFacts Who, DateTimeOffset? Used)> administrators =
        [
            .. Administrators.Users(identities).Select(user => (user, signedIn.TryGetValue(user.Name, out var at) ? at : throw new IncompleteAnswerException($"ListUsers: {user.Name}, whom GetAccountAuthorizationDetails has"))),
            .. Administrators.Roles(identities).Select(role => (role, role.LastUsed)),
        ];
        return administrators.Count == 0
            ? new Unproven($"Nobody but the root user may administer {account.Id}, so there is nobody to look at.")
            : Verdict.Judge(
                Proof.Read,
                [
                    .. administrators.Where(administrator => (administrator.Used ?? administrator.Who.Created) < oldest).Select(administrator => new Finding(
                        administrator.Who.Arn,
                        $"used since {oldest:u}",
                        administrator.Used is { } used ? $"last used at {used:u}" : $"never used since it was made at {administrator.Who.Created:u}",
                        "Delete it, or take the administrator's permissions away.")),
                ],
                $"Each of the {administrators.Count} administrators of {account.Id} was used within {Days} days, or is younger ({string.Join(", ", administrators.Select(administrator => administrator.Who.Title))}).",
                $"An administrator of {account.Id} is not used.");
    }
}
