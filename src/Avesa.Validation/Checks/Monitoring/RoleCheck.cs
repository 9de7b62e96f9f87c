using Avesa.Validation.Checks.Identities;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Monitoring;

/// <summary>The role of the monitoring stack.</summary>
internal static class RoleCheck
{
    /// <summary>Judges the role of that name, or says that there is none.</summary>
    public static Task<Verdict> OfRole(this Account account, string name, Func<RoleFacts, Task<Verdict>> judge) =>
        account.OfRole(name, "Deploy the cross-account monitoring stack (plan 5.1); app.py has to instantiate it.", judge);

    /// <inheritdoc cref="OfRole(Account, string, Func{RoleFacts, Task{Verdict}})" />
    public static Task<Verdict> OfRole(this Account account, string name, Func<RoleFacts, Verdict> judge) => account.OfRole(name, role => Task.FromResult(judge(role)));
}
