using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Buckets;

/// <summary>Versioning is enabled, so that an overwritten or deleted object can be brought back.</summary>
public sealed record BucketKeepsVersions(string Bucket) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfBucket(Bucket, async () => Verdict.Judge(
        Proof.Read,
        [.. Finding.Unless(Bucket, "versioning Enabled", $"versioning {await account.S3.Versioning(Bucket) ?? "Off"}", $"aws s3api put-bucket-versioning --bucket {Bucket} --versioning-configuration Status=Enabled")],
        $"{Bucket} has versioning Enabled.",
        $"{Bucket} loses what is overwritten or deleted."));
}
