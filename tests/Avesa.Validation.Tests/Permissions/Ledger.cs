using Avesa.Validation.Accounts;
using Avesa.Validation.Permissions;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Permissions;

/// <summary>Ledgers of a few calls, and what they need.</summary>
internal static class Ledger
{
    /// <summary>A call of production's profile.</summary>
    public static RecordedCall Call(string service, string operation, string resource = "", string outcome = "ok") => new(
        AccountSide.Production, "profile avesa-production", "987654321098", service, operation, resource, outcome, 1, "R", 1, DateTimeOffset.UnixEpoch, "00");

    /// <summary>The policies that calls need, in Ohio.</summary>
    public static IReadOnlyList<ReaderPolicy> Policies(params IEnumerable<RecordedCall> calls) => ReaderPolicies.Of(calls, "us-east-2");

    /// <summary>The only statement of the only policy that a call needs.</summary>
    public static GrantStatement Statement(string service, string operation, string resource = "") =>
        Policies(Call(service, operation, resource)).Should().ContainSingle().Which.Statements.Should().ContainSingle().Subject;
}
