using System.Text.Json;

namespace Avesa.Validation.Reconciliation.Secrets;

/// <summary>The differences of secrets, for whoever repairs them: names and digests, never a value.</summary>
internal static class SecretDifferences
{
    /// <summary>All of them, in the order of their names. A secret without a value on either side differs in nothing.</summary>
    /// <param name="outcome">What was found.</param>
    /// <param name="source">The source's side of a secret.</param>
    /// <param name="production">Production's.</param>
    public static IReadOnlyList<DataDifference> Of(SecretOutcome outcome, Func<string, DataSide> source, Func<string, DataSide> production) =>
        [.. outcome.Differing.Select(one => Of(one, source(one.Name), production(one.Name)))];

    /// <summary>One of them.</summary>
    public static DataDifference Of(SecretDifference one, DataSide source, DataSide production) => new(
        DataDifference.SideOf(one.Kind, one.State),
        DataKind.Secret,
        one.State,
        JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["SecretId"] = one.Name }),
        [],
        source with { Digest = one.Source },
        production with { Digest = one.Production },
        DigestKind.Keyed,
        one.FirstSeen,
        one.LastSeen);
}
