using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Monitoring;

/// <summary>What every check of a role has in common: a role that is not there breaks the sentence.</summary>
internal static class RoleCheck
{
    /// <summary>Judges the role of that name, or says that there is none.</summary>
    public static async Task<Verdict> OfRole(this Account account, string name, Func<RoleFacts, Task<Verdict>> judge) =>
        await account.Iam.Role(name) is { } role
            ? await judge(role)
            : new Broken(
                $"The {account.Side} account has no role {name}.",
                Proof.Read,
                [new Finding(name, "a role of exactly this name", "none", "Deploy the cross-account monitoring stack (plan 5.1); app.py has to instantiate it.")]);

    /// <inheritdoc cref="OfRole(Account, string, Func{RoleFacts, Task{Verdict}})" />
    public static Task<Verdict> OfRole(this Account account, string name, Func<RoleFacts, Verdict> judge) => account.OfRole(name, role => Task.FromResult(judge(role)));
}
