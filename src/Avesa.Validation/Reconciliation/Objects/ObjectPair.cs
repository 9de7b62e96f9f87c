namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>What was found of two objects. A closed set.</summary>
internal abstract record Judgement
{
    private Judgement()
    {
    }

    /// <summary>They are equal.</summary>
    public sealed record Equal(Strength By) : Judgement;

    /// <summary>They are not, or one of them is gone.</summary>
    public sealed record Different : Judgement;

    /// <summary>More than the size could not be learnt.</summary>
    public sealed record Unknown : Judgement;
}

/// <summary>Both objects under one key as they are now, of which the listings did not tell whether they are equal.</summary>
/// <param name="Key">The key.</param>
/// <param name="Source">Null when it has gone since it was listed.</param>
/// <param name="Production">Likewise.</param>
internal sealed record ObjectPair(string Key, ObjectState? Source, ObjectState? Production)
{
    /// <summary>How they differ, if they do.</summary>
    public ObjectDifference Difference => new(
        Source is null ? DifferenceKind.Extra : Production is null ? DifferenceKind.Missing : DifferenceKind.Changed,
        Key,
        Source is null ? null : new ObjectDigest(Source.Size, Source.ETag),
        Production is null ? null : new ObjectDigest(Production.Size, Production.ETag));

    /// <summary>What can be said without their content; null when only that can tell.</summary>
    /// <param name="floor">How equality has to be known; a difference is one however it is known.</param>
    public Judgement? Judge(Strength floor)
    {
        if (Source is null || Production is null || Source.Size != Production.Size)
        {
            return new Judgement.Different();
        }

        if (Source.ETag != Production.ETag && !Source.InParts && !Production.InParts && Source.ETagIsDigest && Production.ETagIsDigest)
        {
            return new Judgement.Different();
        }

        var shared = Source.Checksums.Keys.Intersect(Production.Checksums.Keys).ToList();
        if (shared.Any(algorithm => Source.Checksums[algorithm] != Production.Checksums[algorithm]))
        {
            return new Judgement.Different();
        }

        return (shared.Count > 0 && floor <= Strength.Checksum, Source.ETag == Production.ETag && floor <= Strength.ETag) switch
        {
            (true, _) => new Judgement.Equal(Strength.Checksum),
            (_, true) => new Judgement.Equal(Strength.ETag),
            _ => null,
        };
    }
}
