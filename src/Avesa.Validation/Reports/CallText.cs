using Avesa.Validation.Accounts;

namespace Avesa.Validation.Reports;

/// <summary>The calls that a verdict rests on, as reports write them.</summary>
public static class CallText
{
    /// <summary>
    /// A text for each operation of a side: <c>production dynamodb:DescribeTable LastUpdated, TenantServices ×2</c>, with the outcome where it is not ok.
    /// Names come from the account, so whoever prints them escapes them.
    /// </summary>
    public static IReadOnlyList<string> Of(IEnumerable<CitedCall> calls) =>
    [
        .. calls
            .GroupBy(call => (call.Side, call.Identity, call.Service, call.Operation, call.Outcome))
            .Select(kind => $"{Who(kind.Key.Side, kind.Key.Identity)} {kind.Key.Service}:{kind.Key.Operation}"
                + string.Join(',', kind.Select(Asked))
                + (kind.Key.Outcome == "ok" ? "" : $" ({kind.Key.Outcome})")),
    ];

    // Other credentials than the side's own have a description of their own.
    private static string Who(Settings.AccountSide side, string identity) =>
        $"{side.ToString().ToLowerInvariant()}{(identity.StartsWith("profile ", StringComparison.Ordinal) ? "" : $" as {identity}")}";

    private static string Asked(CitedCall call) => $"{(call.Resource.Length > 0 ? $" {call.Resource}" : "")}{(call.Count > 1 ? $" ×{call.Count}" : "")}";
}
