using Avesa.Validation.Checks.Identities;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Access;

/// <summary>The role of a deployment.</summary>
internal static class PlannedRole
{
    /// <summary>Judges the role of that name, or says that there is none.</summary>
    public static Task<Verdict> OfPlannedRole(this Account account, string name, Func<RoleFacts, Task<Verdict>> judge) =>
        account.OfRole(name, "Create it (plan 1.2, for GitHub's 4.1), or correct its name in the feature.", judge);

    /// <inheritdoc cref="OfPlannedRole(Account, string, Func{RoleFacts, Task{Verdict}})" />
    public static Task<Verdict> OfPlannedRole(this Account account, string name, Func<RoleFacts, Verdict> judge) =>
        account.OfPlannedRole(name, role => Task.FromResult(judge(role)));
}
