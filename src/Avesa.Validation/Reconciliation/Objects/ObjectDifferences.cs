using System.Text.Json;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>The differences of a pair of buckets, for whoever repairs them.</summary>
internal static class ObjectDifferences
{
    /// <summary>Those that are named, in the order of keys; or that production has no such bucket.</summary>
    /// <param name="known">What was found.</param>
    /// <param name="source">The source's bucket.</param>
    /// <param name="production">Production's.</param>
    /// <param name="now">When it was found.</param>
    public static IReadOnlyList<DataDifference> Of(ObjectComparison known, DataSide source, DataSide production, DateTimeOffset now) => known.Ending == ComparisonEnding.NoProduction
        ? [new DataDifference(DifferenceSide.Missing, DataKind.Bucket, DifferenceState.SeenOnce, Named("Bucket", production.Name), [], source, production, DigestKind.ETag, now, now)]
        : Of(known.Named, source, production);

    /// <summary>Those that are named, in their order.</summary>
    public static IReadOnlyList<DataDifference> Of(IEnumerable<ObjectDifference> named, DataSide source, DataSide production) =>
        [.. named.Select(one => new DataDifference(
            DataDifference.SideOf(one.Kind, one.State),
            DataKind.StoredObject,
            one.State,
            Named("Key", one.Key),
            Differing(one),
            Side(source, one.Source),
            Side(production, one.Production),
            DigestKind.ETag,
            one.FirstSeen,
            one.LastSeen))];

    private static IReadOnlyList<string> Differing(ObjectDifference one) => one switch
    {
        { Metadata.Count: > 0 } => [.. one.Metadata.Select(metadata => metadata.Name)],
        { Source: { } ours, Production: { } theirs } => [ours.Size != theirs.Size ? "size" : "content"],
        _ => [],
    };

    private static DataSide Side(DataSide side, ObjectDigest? there) => there is null ? side : side with { Digest = there.ETag, Size = there.Size };

    private static JsonElement Named(string member, string name) => JsonSerializer.SerializeToElement(new Dictionary<string, string> { [member] = name });
}
