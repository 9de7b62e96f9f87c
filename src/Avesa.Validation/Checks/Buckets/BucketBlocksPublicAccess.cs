using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Buckets;

/// <summary>All four switches of S3 Block Public Access are on, on the bucket itself.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html</remarks>
public sealed record BucketBlocksPublicAccess(string Bucket) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfBucket(Bucket, async () =>
    {
        var block = await account.S3.PublicAccess(Bucket);
        return Verdict.Judge(
            Proof.Read,
            [
                .. Switch("BlockPublicAcls", block?.BlockPublicAcls),
                .. Switch("IgnorePublicAcls", block?.IgnorePublicAcls),
                .. Switch("BlockPublicPolicy", block?.BlockPublicPolicy),
                .. Switch("RestrictPublicBuckets", block?.RestrictPublicBuckets),
            ],
            $"{Bucket} blocks public ACLs and policies, old and new.",
            $"{Bucket} can be opened to the public.");
    });

    private IEnumerable<Finding> Switch(string name, bool? on) =>
        Finding.Unless(Bucket, $"{name} on", $"{name} {(on == true ? "on" : on is null ? "not configured" : "off")}", $"Switch {name} on with aws s3api put-public-access-block.");
}
