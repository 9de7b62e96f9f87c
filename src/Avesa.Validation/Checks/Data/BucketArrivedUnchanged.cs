using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Data;

/// <summary>
/// Every object of the source bucket is in the production bucket, unchanged, and nothing else is. Equal size and equal ETag is equal. Unequal ETags
/// prove a difference only where both are digests of the content; otherwise a full-object checksum of the same algorithm decides, and else the content,
/// up to a budget. Metadata, tags, storage class and old versions are not compared.
/// </summary>
/// <param name="Bucket">The bucket on both sides.</param>
public sealed record BucketArrivedUnchanged(MigratedBucket Bucket) : IMigrationCheck
{
    /// <summary>How many bytes of content are read at most on each side, in all.</summary>
    public const long ContentBudget = 256 * 1024 * 1024;

    // Objects that need more than the listing are few where nothing is wrong.
    private const int Together = 32;

    private const string CopyAgain = "Copy the object again; above 5 GB only a multipart copy works.";

    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var listings = await Task.WhenAll(migration.Source.S3.Objects(Bucket.Source), migration.Production.S3.Objects(Bucket.Production));
        if (listings is not [{ } source, { } production])
        {
            return new Broken(
                $"There is no bucket {(listings[0] is null ? $"{Bucket.Source} in the source" : $"{Bucket.Production} in production")}.",
                Proof.Read,
                [new Finding(listings[0] is null ? Bucket.Source : Bucket.Production, "a bucket", "none", "Look whether the feature names the right bucket; create production's as in plan 2.2 and migrate again.")]);
        }

        if (source.Count == 0)
        {
            return new Unproven($"The source bucket {Bucket.Source} is empty, so there was nothing to migrate: look whether this is the right account and bucket.");
        }

        var differences = new Differences("objects");
        List<Pair<ObjectFacts>> unclear = [];
        foreach (var pair in Pairing.Merge(source, production, stored => stored.Key, Utf8Order.Instance))
        {
            Judge(pair, differences, unclear);
        }

        await Judge(migration, unclear, differences, cancellationToken);
        return differences.Verdict(
            $"s3://{Bucket.Source} and s3://{Bucket.Production}",
            $"by size and ETag{(unclear.Count > 0 ? $", {unclear.Count} by checksum or content" : "")} (metadata, tags, storage class and old versions not compared)");
    }

    private void Judge(Pair<ObjectFacts> pair, Differences differences, List<Pair<ObjectFacts>> unclear)
    {
        var subject = $"s3://{Bucket.Production}/{pair.Key}";
        switch (pair)
        {
            case { Production: null }:
                differences.AddMissing(subject, CopyAgain);
                break;
            case { Source: null }:
                differences.AddExtra(subject, "Delete it in production if it was deleted in the source; the plan's migration only ever copies.");
                break;
            case { Source.Size: var size, Production.Size: var other } when size != other:
                differences.AddChanged(subject, $"{other} bytes in production, {size} in the source", CopyAgain);
                break;
            case { Source.ETag: var etag, Production.ETag: var other } when etag == other:
                differences.AddEqual();
                break;
            default:
                unclear.Add(pair);
                break;
        }
    }

    private async Task Judge(Migration migration, IReadOnlyList<Pair<ObjectFacts>> unclear, Differences differences, CancellationToken cancellationToken)
    {
        var budget = ContentBudget;
        foreach (var batch in unclear.Chunk(Together))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var told = await Task.WhenAll(batch.Select(pair => SameByFacts(migration, pair)));
            var judged = await Task.WhenAll(batch.Zip(told, (pair, same) => same is null && Fits(pair.Source!.Size) ? SameByContent(migration, pair) : Task.FromResult(same)));
            foreach (var (pair, same) in batch.Zip(judged))
            {
                var subject = $"s3://{Bucket.Production}/{pair.Key}";
                switch (same)
                {
                    case true:
                        differences.AddEqual();
                        break;
                    case false:
                        differences.AddChanged(subject, "other content of the same size in production", CopyAgain);
                        break;
                    case null:
                        differences.AddUncompared();
                        break;
                }
            }
        }

        // Taken in key order and by what is really read, so that the same objects are read in every run and one that is too large starves no other.
        bool Fits(long size)
        {
            var fits = size <= budget;
            budget -= fits ? size : 0;
            return fits;
        }
    }

    // Null when only the content can tell.
    private async Task<bool?> SameByFacts(Migration migration, Pair<ObjectFacts> pair)
    {
        var heads = await Task.WhenAll(migration.Source.S3.Head(Bucket.Source, pair.Key), migration.Production.S3.Head(Bucket.Production, pair.Key));
        if (heads is not [{ } source, { } production])
        {
            // One of them went away while the buckets were read.
            return false;
        }

        var singlePart = !pair.Source!.ETag.Contains('-', StringComparison.Ordinal) && !pair.Production!.ETag.Contains('-', StringComparison.Ordinal);
        if (singlePart && source.ETagIsDigest && production.ETagIsDigest)
        {
            return false;
        }

        return source.Checksums.Keys.Intersect(production.Checksums.Keys).FirstOrDefault() is { } algorithm
            ? source.Checksums[algorithm] == production.Checksums[algorithm]
            : null;
    }

    private async Task<bool?> SameByContent(Migration migration, Pair<ObjectFacts> pair)
    {
        var hashes = await Task.WhenAll(migration.Source.S3.ContentHash(Bucket.Source, pair.Key), migration.Production.S3.ContentHash(Bucket.Production, pair.Key));
        return hashes[0] is not null && hashes[0] == hashes[1];
    }
}
