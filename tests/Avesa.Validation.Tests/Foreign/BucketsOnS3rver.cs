using Amazon.S3;
using Amazon.S3.Model;
using Avesa.Validation.Checks.Data;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Tests.Checks;

namespace Avesa.Validation.Tests.Foreign;

/// <summary>Two buckets on two S3s that nobody here wrote, filled with the SDK's own client.</summary>
[Collection(nameof(NodeServers))]
public sealed class BucketsOnS3rver(NodeServers servers) : IAsyncLifetime
{
    private readonly MigratedBucket bucket = new($"old-{Guid.NewGuid():N}", $"new-{Guid.NewGuid():N}");
    private ForeignMigration migration = null!;

    public async ValueTask InitializeAsync()
    {
        migration = await ForeignMigration.On(servers.Listening);
        await migration.SourceS3.PutBucketAsync(bucket.Source, TestContext.Current.CancellationToken);
        await migration.ProductionS3.PutBucketAsync(bucket.Production, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => migration.DisposeAsync();

    [Fact]
    public async Task Are_compared_over_pages_to_the_last_object()
    {
        var keys = Enumerable.Range(0, 1_010).Select(number => ($"tenant{number % 3}/raw/{number:D4}", "same")).ToList();
        await Put(keys, keys);
        (await migration.Verify(new BucketArrivedUnchanged(bucket))).ShouldBeHeld($"All 1010 objects of s3://{bucket.Source} and s3://{bucket.Production} are equal, by size and ETag");

        await migration.ProductionS3.DeleteObjectAsync(bucket.Production, "tenant2/raw/1007", TestContext.Current.CancellationToken);
        await Put([("tenant1/raw/0001", "SAME")], [("tenant2/raw/9999", "new")]);
        (await migration.Verify(new BucketArrivedUnchanged(bucket))).ShouldBeBroken(
            (Subject("tenant2/raw/1007"), "only in the source"),
            (Subject("tenant1/raw/0001"), "other content of the same size in production"),
            (Subject("tenant2/raw/9999"), "only in production"));
    }

    [Fact]
    public async Task Are_held_whatever_their_keys_look_like()
    {
        // Zero bytes, a folder marker, composed and decomposed, what XML and addresses escape, and an order that differs in UTF-16.
        List<(string Key, string Content)> odd =
        [
            ("folder/", ""), ("folder/zero", ""), ("folderless", "0"), ("a b+c%20d&e<f>\"g\"", "1"), ("ä", "2"), ("a\u0308", "3"), ("日本/語", "4"), ("x?y=z#w", "5"),
            ("\uFF5E", "6"), ("😀", "7"),
        ];
        await Put(odd, odd);
        (await migration.Verify(new BucketArrivedUnchanged(bucket))).ShouldBeHeld("All 10 objects");

        await Put([], [("ä", "3"), ("a\u0308", "2")]);
        (await migration.Verify(new BucketArrivedUnchanged(bucket))).ShouldBeBroken(
            (Subject("ä"), "other content of the same size in production"),
            (Subject("a\u0308"), "other content of the same size in production"));
    }

    [Fact]
    public async Task Are_broken_by_the_metadata_of_an_object()
    {
        foreach (var (client, name) in new[] { (migration.SourceS3, bucket.Source), (migration.ProductionS3, bucket.Production) })
        {
            var described = new PutObjectRequest { BucketName = name, Key = "a/ü.txt", ContentBody = "1", ContentType = "text/csv", UseChunkEncoding = false };
            described.Headers.ContentDisposition = "inline";
            described.Headers.CacheControl = "no-store";
            described.Metadata.Add("Owner", "data");
            await client.PutObjectAsync(described, TestContext.Current.CancellationToken);
        }

        (await migration.Verify(new MetadataArrivedUnchanged(bucket, 10))).ShouldBeHeld("The metadata of all 1 objects");

        await Put(migration.ProductionS3, bucket.Production, [("a/ü.txt", "1")]);
        (await migration.Verify(new MetadataArrivedUnchanged(bucket, 10))).ShouldBeBroken(($"s3://{bucket.Production}/a/ü.txt", "without Cache-Control, Content-Disposition, x-amz-meta-owner; another Content-Type"));
    }

    [Fact]
    public async Task Are_held_by_content_where_the_floor_asks_for_it()
    {
        await Put([("a", "1"), ("b", "2")], [("a", "1"), ("b", "2")]);
        (await migration.Verify(new BucketArrivedUnchanged(bucket, Strength.Content))).ShouldBeHeld("All 2 objects");

        await Put([], [("b", "3")]);
        (await migration.Verify(new BucketArrivedUnchanged(bucket, Strength.Content))).ShouldBeBroken((Subject("b"), "other content of the same size in production"));
    }

    [Fact]
    public async Task Are_held_when_one_was_uploaded_in_parts()
    {
        var content = new string('x', 6 * 1024 * 1024);
        await PutInParts(migration.SourceS3, bucket.Source, "big", content[..(5 * 1024 * 1024)], content[(5 * 1024 * 1024)..]);
        await Put([], [("big", content)]);
        (await migration.Verify(new BucketArrivedUnchanged(bucket))).ShouldBeHeld("All 1 objects");

        await Put([], [("big", content[1..] + "y")]);
        (await migration.Verify(new BucketArrivedUnchanged(bucket))).ShouldBeBroken((Subject("big"), "other content of the same size in production"));
    }

    /// <summary>
    /// s3rver lists its files in their order, "a/b" of the folder "a" before the file of "a-b" before that of "a", and takes what follows a key by UTF-16. The judge is AWS: "List results
    /// are always returned in UTF-8 binary order", https://docs.aws.amazon.com/AmazonS3/latest/userguide/ListingKeysUsingAPIs.html. Where a server departs from that, nothing is held.
    /// </summary>
    [Fact]
    public async Task Are_unproven_where_the_server_does_not_list_in_the_order_of_AWS()
    {
        await Put([("a", "1"), ("a-b", "2")], [("a", "1"), ("a-b", "2")]);
        (await migration.Verify(new BucketArrivedUnchanged(bucket))).ShouldBeUnproven("the order of UTF-8 in the listing");
    }

    [Fact]
    public async Task Are_unproven_when_both_are_empty_and_broken_without_one_of_them()
    {
        (await migration.Verify(new BucketArrivedUnchanged(bucket))).ShouldBeUnproven("is empty");
        await migration.ProductionS3.DeleteBucketAsync(bucket.Production, TestContext.Current.CancellationToken);
        (await migration.Verify(new BucketArrivedUnchanged(bucket))).ShouldBeBroken((bucket.Production, "none"));
    }

    private string Subject(string key) => $"s3://{bucket.Production}/{key}";

    private async Task Put(IEnumerable<(string Key, string Content)> ours, IEnumerable<(string Key, string Content)> theirs)
    {
        await Put(migration.SourceS3, bucket.Source, ours);
        await Put(migration.ProductionS3, bucket.Production, theirs);
    }

    private static Task Put(AmazonS3Client client, string bucket, IEnumerable<(string Key, string Content)> objects) => Parallel.ForEachAsync(
        objects,
        new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken },
        async (stored, token) => await client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = stored.Key, ContentBody = stored.Content, UseChunkEncoding = false }, token));

    private static async Task PutInParts(AmazonS3Client client, string bucket, string key, params string[] parts)
    {
        var upload = (await client.InitiateMultipartUploadAsync(bucket, key, TestContext.Current.CancellationToken)).UploadId;
        var sent = await Task.WhenAll(parts.Select(async (part, index) => new PartETag(index + 1, (await client.UploadPartAsync(
            new UploadPartRequest { BucketName = bucket, Key = key, UploadId = upload, PartNumber = index + 1, InputStream = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(part)), UseChunkEncoding = false },
            TestContext.Current.CancellationToken)).ETag)));
        await client.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest { BucketName = bucket, Key = key, UploadId = upload, PartETags = [.. sent] }, TestContext.Current.CancellationToken);
    }
}
