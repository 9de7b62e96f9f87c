using Avesa.Validation.Settings;

namespace Avesa.Validation.Accounts;

/// <summary>
/// Calls of one kind that a verdict rests on. The proof of identity, which underlies all of them, is not among them: it is told once for a run.
/// </summary>
/// <param name="Side">The account that the connection was for.</param>
/// <param name="Identity">Whose credentials, as in <see cref="RecordedCall"/>.</param>
/// <param name="Service">As IAM spells it.</param>
/// <param name="Operation">As AWS spells it.</param>
/// <param name="Resource">
/// As in <see cref="RecordedCall"/>. Where the same was asked of more than <see cref="MostResources"/>, what their names begin with and a star.
/// </param>
/// <param name="Resources">How many resources that is.</param>
/// <param name="Outcome">As in <see cref="RecordedCall"/>: <c>ok</c>, AWS's error code …</param>
/// <param name="Count">How many calls, pages of a listing included; repeated attempts of one call count as one.</param>
public sealed record CitedCall(AccountSide Side, string Identity, string Service, string Operation, string Resource, int Resources, string Outcome, int Count)
{
    /// <summary>Of how many resources a verdict names each.</summary>
    public const int MostResources = 12;

    /// <summary>The calls by kind, in an order that does not depend on when each was made.</summary>
    internal static IReadOnlyList<CitedCall> Of(IEnumerable<RecordedCall> calls) =>
    [
        .. calls
            .GroupBy(call => (call.Side, call.Identity, call.Service, call.Operation, call.Outcome))
            .SelectMany(kind => Named(kind.Key, kind.CountBy(call => call.Resource, StringComparer.Ordinal).ToList()))
            .OrderBy(call => call.Side)
            .ThenBy(call => call.Service, StringComparer.Ordinal)
            .ThenBy(call => call.Operation, StringComparer.Ordinal)
            .ThenBy(call => call.Outcome, StringComparer.Ordinal)
            .ThenBy(call => call.Resource, StringComparer.Ordinal)
            .ThenBy(call => call.Identity, StringComparer.Ordinal),
    ];

    private static IEnumerable<CitedCall> Named(
        (AccountSide Side, string Identity, string Service, string Operation, string Outcome) kind,
        List<KeyValuePair<string, int>> resources) =>
        resources.Count > MostResources
            ? [Of(kind, $"{Beginning([.. resources.Select(resource => resource.Key)])}*", resources.Count, resources.Sum(resource => resource.Value))]
            : resources.Select(resource => Of(kind, resource.Key, 1, resource.Value));

    private static CitedCall Of(
        (AccountSide Side, string Identity, string Service, string Operation, string Outcome) kind, string resource, int resources, int count) =>
        new(kind.Side, kind.Identity, kind.Service, kind.Operation, resource, resources, kind.Outcome, count);

    private static string Beginning(IReadOnlyList<string> names)
    {
        var (first, last) = (names.Min(StringComparer.Ordinal)!, names.Max(StringComparer.Ordinal)!);
        var common = first.AsSpan(0, first.AsSpan().CommonPrefixLength(last));
        var whole = common.LastIndexOfAny('/', ':') + 1;
        return whole > 0 ? $"{common[..whole]}" : $"{(common.Length > 0 && char.IsHighSurrogate(common[^1]) ? common[..^1] : common)}";
    }
}
