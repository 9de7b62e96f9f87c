using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Trials.Denials;

/// <summary>One kind of call of a healthy run: what one identity asks of one account at one moment.</summary>
/// <param name="Moment">When.</param>
/// <param name="Side">The account that answers.</param>
/// <param name="Caller"><c>profile</c>, the account's own, or <c>role</c> with its name.</param>
/// <param name="Service">As IAM spells it.</param>
/// <param name="Operation">As AWS spells it.</param>
internal sealed record Cell(CutoverMoment Moment, AccountSide Side, string Caller, string Service, string Operation)
{
    /// <summary>The permission that the call needs.</summary>
    public string Action => ReadOperations.ActionOf(Service, Operation);

    /// <summary>Whether the call asks who the caller is, which AWS answers whatever a policy says.</summary>
    public bool IsIdentity => (Service, Operation) == ("sts", "GetCallerIdentity");

    /// <summary>The cell of a call of the ledger.</summary>
    public static Cell Of(CutoverMoment moment, RecordedCall call) => new(moment, call.Side, CallerOf(call.Identity), call.Service, call.Operation);

    /// <summary>The cell of a call that the emulator has before it.</summary>
    public static Cell Of(CutoverMoment moment, Call call) => new(
        moment,
        call.Account.Id == "123456789012" ? AccountSide.Source : AccountSide.Production,
        call.Principal is RolePrincipal { Role: var role } ? $"role {role.Name}" : "profile",
        ServiceOf(call),
        call.Operation);

    /// <summary>The service of a call as IAM spells it.</summary>
    public static string ServiceOf(Call call) => call.Service == "monitoring" ? "cloudwatch" : call.Service;

    /// <summary>Whether a verdict's evidence names this kind of call.</summary>
    public bool IsCitedBy(CitedCall call) => (call.Side, CallerOf(call.Identity), call.Service, call.Operation) == (Side, Caller, Service, Operation);

    /// <inheritdoc />
    public override string ToString() => $"{Moment}, {Side}, {Caller}: {Service}:{Operation}";

    private static string CallerOf(string identity) => identity.Split(' ', ',') is ["role", var role, ..] ? $"role {role}" : "profile";
}
