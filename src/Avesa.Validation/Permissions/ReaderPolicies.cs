using System.Diagnostics;
using System.Globalization;
using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Permissions;

/// <summary>
/// The policies that the calls of a run need and that allow nothing else: those of the accounts' own profiles. Calls that were made as another role, as by
/// probes, are that role's own business, and what the guard refused was never sent.
/// </summary>
public static class ReaderPolicies
{
    /// <summary>The policies, source before production, each small enough for a managed policy.</summary>
    /// <param name="calls">The ledger of a run, refused calls too: those are what a policy lacked.</param>
    /// <param name="region">The estate's region.</param>
    public static IReadOnlyList<ReaderPolicy> Of(IEnumerable<RecordedCall> calls, string region) =>
    [
        .. calls
            .Where(call => call.AccountId is not null && call.Attempts > 0 && call.Identity.StartsWith("profile ", StringComparison.Ordinal))
            .GroupBy(call => (call.Side, Account: call.AccountId!))
            .OrderBy(account => account.Key.Side)
            .SelectMany(account => OfAccount(account.Key.Side, new CallPlace(account.Key.Account, region), [.. account])),
    ];

    private static IEnumerable<ReaderPolicy> OfAccount(AccountSide side, CallPlace place, IReadOnlyList<RecordedCall> calls) =>
        from needed in calls.SelectMany(call => OperationPermissions.Of(call.Service, call.Operation), (call, permission) => (call, permission)).ToLookup(needed => needed.permission.Grant)
        orderby needed.Key
        let parts = Packed(Statements(place, needed)).ToList()
        from part in parts.Index()
        select new ReaderPolicy(side, place.Account, needed.Key, $"AvesaValidation{needed.Key}{(parts.Count == 1 ? "" : $"{part.Index + 1}")}", part.Item);

    private static IEnumerable<GrantStatement> Statements(CallPlace place, IEnumerable<(RecordedCall Call, Permission Permission)> needed) =>
        from statement in (
            from one in needed
            from arn in ArnsOf(place, one.Call, one.Permission.Reach)
            group (one.Permission.Action, Arn: arn) by IdOf(place, one.Permission, arn)).OrderBy(statement => statement.Key, StringComparer.Ordinal)
        select new GrantStatement(statement.Key, Ordered(statement.Select(one => one.Action)), Ordered(statement.Select(one => one.Arn)));

    // What probes try on the other account stands by itself.
    private static string IdOf(CallPlace place, Permission permission, string arn) => Word(permission.Service) + permission.Reach switch
    {
        Everything => "Account",
        EveryOne every => every.Noun,
        Named named => named.Noun + (arn.Split(':') is [_, _, _, _, { Length: > 0 } account, ..] && account != place.Account ? "Elsewhere" : ""),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<string> ArnsOf(CallPlace place, RecordedCall call, Reach reach) => reach switch
    {
        Everything => ["*"],
        EveryOne every => every.Arns.Select(arn => string.Format(CultureInfo.InvariantCulture, arn, place.Account)),
        Named named => named.Arns(place, call),
        _ => throw new UnreachableException(),
    };

    private static IReadOnlyList<string> Ordered(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Word(string service) => $"{char.ToUpperInvariant(service[0])}{service[1..].Replace("-", "", StringComparison.Ordinal)}";

    // As many statements into each policy as it takes; a statement that is too long by itself is cut by its resources.
    private static IEnumerable<IReadOnlyList<GrantStatement>> Packed(IEnumerable<GrantStatement> statements)
    {
        List<GrantStatement> policy = [];
        foreach (var statement in statements.SelectMany(Cut))
        {
            if (policy.Count > 0 && TooLong([.. policy, statement]))
            {
                yield return policy;
                policy = [];
            }

            policy.Add(statement);
        }

        yield return policy;
    }

    private static bool TooLong(IReadOnlyList<GrantStatement> statements) => ReaderPolicy.DocumentOf(statements).Length > ReaderPolicy.Longest;

    private static IEnumerable<GrantStatement> Cut(GrantStatement statement)
    {
        if (!TooLong([statement]) || statement.Resources.Count == 1)
        {
            return [statement];
        }

        var half = statement.Resources.Count / 2;
        return new[] { ("A", statement.Resources.Take(half)), ("B", statement.Resources.Skip(half)) }
            .SelectMany(part => Cut(statement with { Id = $"{statement.Id}{part.Item1}", Resources = [.. part.Item2] }));
    }
}
