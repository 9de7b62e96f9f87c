using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Buckets;

/// <summary>What every check of a bucket has in common: the account's own listing must show it, so that nobody else's bucket of that name passes for it.</summary>
internal static class BucketCheck
{
    /// <summary>Judges the bucket, or says that the account has none of that name.</summary>
    public static async Task<Verdict> OfBucket(this Account account, string bucket, Func<Task<Verdict>> judge) =>
        (await account.S3.OwnBuckets()).Contains(bucket)
            ? await judge()
            : new Broken(
                $"The {account.Side} account owns no bucket {bucket}.",
                Proof.Read,
                [new Finding(bucket, $"a bucket of account {account.Id}", "none of that name", "Create the bucket as in plan 2.2; if the name is taken by another account, choose another.")]);
}
