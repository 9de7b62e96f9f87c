using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Identities;

/// <summary>What every check of a role has in common: a role that is not there breaks the sentence.</summary>
internal static class NamedRole
{
    /// <summary>Judges the role of that name, or says that there is none and what to do.</summary>
    public static async Task<Verdict> OfRole(this Account account, string name, string remedy, Func<RoleFacts, Task<Verdict>> judge) =>
        await account.Iam.Role(name) is { } role
            ? await judge(role)
            : new Broken($"The {account.Side} account has no role {name}.", Proof.Read, [new Finding(name, "a role of exactly this name", "none", remedy)]);
}
