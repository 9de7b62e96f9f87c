using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Access;

/// <summary>What every check of a deployment's role has in common: a role that is not there breaks the sentence.</summary>
internal static class PlannedRole
{
    /// <summary>Judges the role of that name, or says that there is none.</summary>
    public static async Task<Verdict> OfPlannedRole(this Account account, string name, Func<RoleFacts, Task<Verdict>> judge) =>
        await account.Iam.Role(name) is { } role
            ? await judge(role)
            : new Broken(
                $"The {account.Side} account has no role {name}.",
                Proof.Read,
                [new Finding(name, "a role of exactly this name", "none", "Create it (plan 1.2, for GitHub's 4.1), or correct its name in the feature.")]);

    /// <inheritdoc cref="OfPlannedRole(Account, string, Func{RoleFacts, Task{Verdict}})" />
    public static Task<Verdict> OfPlannedRole(this Account account, string name, Func<RoleFacts, Verdict> judge) =>
        account.OfPlannedRole(name, role => Task.FromResult(judge(role)));
}
