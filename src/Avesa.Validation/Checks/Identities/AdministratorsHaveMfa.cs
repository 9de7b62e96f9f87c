using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Identities;

/// <summary>
/// Somebody may administer the account, and nobody without a second factor: users have an MFA device, and a role that users may assume asks for it.
/// A role that only services, other roles or an identity provider assume has no user behind it whom AWS could ask.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html</remarks>
public sealed record AdministratorsHaveMfa : ICheck
{
    private const string Key = "aws:MultiFactorAuthPresent";

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var identities = await account.Identities.All();
        var users = Administrators.Users(identities);
        var roles = Administrators.Roles(identities).Where(IsForPeople).ToList();
        if (users.Count + roles.Count == 0)
        {
            return new Broken(
                $"Nobody but the root user may administer the {account.Side} account.",
                Proof.Read,
                [new Finding($"account {account.Id}", "a user or role with an administrator's permissions", "none", "Create a role for administrators, or users with MFA in a group with AdministratorAccess.")]);
        }

        var devices = await Task.WhenAll(users.Select(user => account.Identities.MfaDevices(user.Name)));
        return Verdict.Judge(
            Proof.Read,
            [
                .. users.Zip(devices).Where(pair => pair.Second.Count == 0).Select(pair => new Finding(
                    pair.First.Arn, "an MFA device", "none", "Let them register one, or take the administrator's permissions away until they have.")),
                .. roles.SelectMany(role => OpenWithoutMfa(role).Select(statement => new Finding(
                    role.Arn, $"a condition on {Key} for users", $"statement \"{statement.Id}\" trusts users without one", $"Add \"Bool\": {{\"{Key}\": \"true\"}} to the trust policy."))),
            ],
            $"{users.Count} users and {roles.Count} roles may administer the {account.Side} account ({string.Join(", ", users.Concat(roles).Select(identity => identity.Title))}), each with MFA.",
            $"Somebody may administer the {account.Side} account without MFA.");
    }

    private static bool IsForPeople(IdentityFacts role) => Trusting(role).Any(statement => statement.Principals.Any(principal => principal.Kind is "AWS" or "Federated"));

    private static IEnumerable<PolicyStatement> OpenWithoutMfa(IdentityFacts role) =>
        Trusting(role).Where(statement => statement.Principals.Any(IsUser) && !statement.Conditions.Any(AsksForMfa));

    private static IEnumerable<PolicyStatement> Trusting(IdentityFacts role) => role.Trust.Statements.Where(statement => statement.Effect == PolicyStatement.Allow);

    private static bool IsUser(PolicyPrincipal principal) => principal.Kind == "AWS" && !principal.Value.Contains(":role/", StringComparison.Ordinal) && !principal.Value.Contains(":assumed-role/", StringComparison.Ordinal);

    // BoolIfExists would let long-lived keys in, which do not bring the key.
    private static bool AsksForMfa(PolicyCondition condition) => string.Equals(condition.Key, Key, StringComparison.OrdinalIgnoreCase)
        && string.Equals(condition.Operator, "Bool", StringComparison.OrdinalIgnoreCase)
        && condition.Values.All(value => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase));
}
