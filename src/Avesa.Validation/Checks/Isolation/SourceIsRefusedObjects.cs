using Amazon.S3.Model;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>The source's identity is refused to list and to get the objects of the production bucket (tried, with an object that exists).</summary>
public sealed record SourceIsRefusedObjects(MigratedBucket Bucket) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var (source, production) = (migration.Source, migration.Production);
        var keys = await Task.WhenAll(source.S3.FirstKey(Bucket.Source), production.S3.FirstKey(Bucket.Production));
        if (keys is not [{ } twin, { } target])
        {
            return new Unproven($"{(keys[1] is null ? Bucket.Production : Bucket.Source)} holds no object, so no attempt at one proves anything.");
        }

        var list = new Probe(
            $"list the objects of {Bucket.Production}",
            "s3:ListBucket",
            $"arn:aws:s3:::{Bucket.Production}",
            $"the source's {Bucket.Source}",
            () => source.Connection.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket.Production, MaxKeys = 1 }, cancellationToken),
            () => source.S3.FirstKey(Bucket.Source),
            () => production.S3.FirstKey(Bucket.Production));
        var get = new Probe(
            $"get an object of {Bucket.Production}",
            "s3:GetObject",
            $"arn:aws:s3:::{Bucket.Production}/{target}",
            $"an object of the source's {Bucket.Source}",
            () => Get(source, Bucket.Production, target),
            () => Get(source, Bucket.Source, twin),
            () => Get(production, Bucket.Production, target));
        return Verdict.Worst(await Task.WhenAll(list.Run(source), get.Run(source)), "");

        // The content is neither read nor kept: that it is answered is enough.
        async Task Get(Account by, string bucket, string key)
        {
            using var answer = await by.Connection.S3.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key }, cancellationToken);
        }
    }
}
