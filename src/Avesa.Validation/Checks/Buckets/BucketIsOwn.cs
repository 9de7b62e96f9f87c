using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Buckets;

/// <summary>The bucket belongs to the account and lies in the checklist's region.</summary>
public sealed record BucketIsOwn(string Bucket) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfBucket(Bucket, async () => Verdict.Judge(
        Proof.Read,
        [.. Finding.Unless(Bucket, $"region {account.Region}", $"region {await account.S3.Region(Bucket) ?? "none"}", "A bucket cannot move: create it in the region under another name, or delete and create it again.")],
        $"{Bucket} belongs to account {account.Id} and lies in {account.Region}.",
        $"{Bucket} lies in another region."));
}
