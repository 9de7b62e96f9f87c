using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Buckets;

/// <summary>The bucket encrypts new objects by default: with SSE-S3 as in plan 2.2, or with a KMS key.</summary>
public sealed record BucketEncrypts(string Bucket) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfBucket(Bucket, async () =>
        await account.S3.Encryption(Bucket) is { } encryption
            ? new Held($"{Bucket} encrypts with {encryption.Algorithm}{(encryption.KeyId is null ? "" : $" and the key {encryption.KeyId}")}.", Proof.Read)
            : new Broken($"{Bucket} has no default encryption.", Proof.Read, [new Finding(Bucket, "default encryption", "none", "Set it with aws s3api put-bucket-encryption, as in plan 2.2.")]));
}
