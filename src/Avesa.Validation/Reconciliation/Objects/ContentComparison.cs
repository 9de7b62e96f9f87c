using System.Diagnostics;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>Compares contents within a budget of bytes.</summary>
internal sealed class ContentComparison(IBucketSide source, IBucketSide production, Strength floor, ObjectLimits limits, ObjectTally tally)
{
    private readonly Lock gate = new();
    private long left = limits.ContentBytes;

    /// <summary>Takes the bytes of a pair out of the budget; false when they do not fit, which starves no smaller one.</summary>
    public bool Reserve(ObjectPair pair)
    {
        lock (gate)
        {
            var size = pair.Source!.Size;
            var fits = size <= left;
            left -= fits ? size : 0;
            return fits;
        }
    }

    /// <summary>
    /// Reads one side where the other's ETag is a digest that can be computed from it, which an equal one proves; else, or where it is not equal, both.
    /// </summary>
    public async Task<Judgement> Compare(ObjectPair pair, CancellationToken cancellationToken)
    {
        var (ours, theirs) = (pair.Source!, pair.Production!);
        var computable = floor <= Strength.ComputedETag && (ours.ETagIsDigest || theirs.ETagIsDigest);
        if (!computable)
        {
            var both = await Task.WhenAll(Read(source, pair, null, cancellationToken), Read(production, pair, null, cancellationToken));
            return Judge(pair, both[0], both[1]);
        }

        // The plan's copies are of one part, so that production's ETag is the MD5 of what the source has.
        var readsSource = theirs.ETagIsDigest;
        var (near, far, expected) = readsSource ? (source, production, theirs) : (production, source, ours);
        var partSize = expected.InParts ? await far.FirstPart(pair.Key, cancellationToken) : null;
        var read = await Read(near, pair, partSize, cancellationToken);
        if (read is ObjectContent.Digest digest && digest.Stored == (readsSource ? ours : theirs).ETag && digest.ETag == expected.ETag)
        {
            return new Judgement.Equal(Strength.ComputedETag);
        }

        // Parts need not be of one size, so an unequal ETag of parts says nothing.
        var other = await Read(far, pair, null, cancellationToken);
        return readsSource ? Judge(pair, read, other) : Judge(pair, other, read);
    }

    /// <summary>Counts what was found.</summary>
    public void Settle(ObjectPair pair, Judgement judgement)
    {
        tally.Change(known => known with { Waiting = known.Waiting - 1 });
        switch (judgement)
        {
            case Judgement.Equal(var by):
                tally.AddEqual(by);
                break;
            case Judgement.Different when pair is not { Source: null, Production: null }:
                tally.Add(pair.Difference);
                break;
            case Judgement.Different:
                break;
            case Judgement.Unknown:
                tally.Change(known => known with { Uncompared = known.Uncompared + 1 });
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task<ObjectContent> Read(IBucketSide side, ObjectPair pair, long? partSize, CancellationToken cancellationToken)
    {
        var size = pair.Source!.Size;
        tally.Change(known => side == source
            ? known with { Source = known.Source with { ContentBytes = known.Source.ContentBytes + size } }
            : known with { Production = known.Production with { ContentBytes = known.Production.ContentBytes + size } });
        return await side.Content(pair.Key, partSize, cancellationToken);
    }

    // What was written anew while it was read is neither the same nor another: it was not compared.
    private static Judgement Judge(ObjectPair pair, ObjectContent ours, ObjectContent theirs) => (ours, theirs) switch
    {
        (ObjectContent.Digest left, ObjectContent.Digest right) when left.Sha256 == right.Sha256 => new Judgement.Equal(Strength.Content),
        (ObjectContent.Digest left, ObjectContent.Digest right) => left.Stored == pair.Source!.ETag && right.Stored == pair.Production!.ETag
            ? new Judgement.Different()
            : new Judgement.Unknown(),
        (ObjectContent.Archived, _) or (_, ObjectContent.Archived) => new Judgement.Unknown(),
        (ObjectContent.Gone, ObjectContent.Gone) => new Judgement.Unknown(),
        _ => new Judgement.Different(),
    };
}
