using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The S3 buckets: the two of production's data with equal objects, and dev's, staging's and the deployment tool's own.</summary>
internal static class BucketEstate
{
    /// <summary>Makes the source's buckets.</summary>
    /// <returns>The objects of the one that is migrated.</returns>
    public static IReadOnlyList<StoredObject> BuildSource(Side side, RunHistory history, Timeline timeline)
    {
        List<StoredObject> objects = [.. Written(side, history), .. Attachments.All(timeline).Select(stored => stored with { VersionId = Version(side, stored.Key) })];
        Put(AddBucket(side, side.Bucket, timeline.SourceCreated), objects);

        foreach (var stage in (string[])["dev", "staging"])
        {
            Put(AddBucket(side, $"{side.Bucket}-{stage}", timeline.SourceCreated), history.BackfilledRaw.Take(60).Select(raw => Parquet(side, raw.Key, raw.Written)));
        }

        AddBucket(side, $"cdk-hnb659fds-assets-{side.Account.Id}-{Side.Region}", timeline.SourceCreated);
        return objects;
    }

    /// <summary>Makes production's bucket: a copy of the source's, and what production's own runs wrote.</summary>
    public static void BuildProduction(Side side, IEnumerable<StoredObject> source, RunHistory history, Timeline timeline)
    {
        var bucket = AddBucket(side, side.Bucket, timeline.ProductionCreated);
        Put(bucket, source.Select(stored => stored with { LastModified = CopiedAt(stored, timeline), VersionId = Version(side, stored.Key) }));
        Put(bucket, Written(side, history));
        AddBucket(side, $"cdk-hnb659fds-assets-{side.Account.Id}-{Side.Region}", timeline.ProductionCreated);
    }

    // Raw objects were copied before canonical ones: a canonical object is younger than what it was made of on both sides.
    private static DateTimeOffset CopiedAt(StoredObject stored, Timeline timeline)
    {
        var pass = stored.LastModified <= timeline.BulkCopied ? timeline.BulkCopied.AddMinutes(30) : timeline.FinalSync;
        return pass.AddSeconds(Seed.Of(stored.Key).Below(100) + (stored.Key.Contains("/canonical/", StringComparison.Ordinal) ? 110 : 0));
    }

    private static IEnumerable<StoredObject> Written(Side side, RunHistory history) =>
        history.RawObjects(side).Select(raw => Parquet(side, raw.Key, raw.Written))
            .Concat(history.CanonicalObjects(side).Select(canonical => Parquet(side, canonical.Key, canonical.Written)));

    private static void Put(Bucket bucket, IEnumerable<StoredObject> objects)
    {
        foreach (var stored in objects)
        {
            bucket.Objects.Put(stored);
        }
    }

    private static StoredObject Parquet(Side side, string key, DateTimeOffset written)
    {
        var content = ObjectContent.Parquet(key);
        return new StoredObject
        {
            Key = key,
            Size = content.Length,
            ETag = ObjectContent.ETag(content),
            LastModified = written,
            Content = () => ObjectContent.Parquet(key),
            VersionId = Version(side, key),
        };
    }

    private static string Version(Side side, string key) => side.Seed.At(key).Hex(32);

    private static Bucket AddBucket(Side side, string name, DateTimeOffset created)
    {
        var bucket = new Bucket
        {
            Name = name,
            Owner = side.Account,
            Region = Side.Region,
            Created = created,
            Versioning = "Enabled",
            PublicAccessBlock = PublicAccessBlock.All,
            Policy = Policies.OnlyOverTls(name),
        };
        bucket.Lifecycle.Add(new LifecycleRule("abort-incomplete-multipart-uploads", "", AbortIncompleteMultipartUploadDays: 7));
        bucket.Tags["Project"] = "AVESA";
        side.Account.Buckets[name] = bucket;
        return bucket;
    }
}
