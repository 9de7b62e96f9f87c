using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>Nobody outside of the account gets into any bucket of it, since copies and exports hold the same data: each as <see cref="BucketAdmitsNobodyElse"/>.</summary>
/// <param name="Bucket">The bucket that must be among them.</param>
public sealed record BucketsAdmitNobodyElse(string Bucket) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var buckets = new[] { Bucket }.Union(await account.S3.OwnBuckets(), StringComparer.Ordinal).ToList();
        var verdicts = await Task.WhenAll(buckets.Select(bucket => new BucketAdmitsNobodyElse(bucket).Run(account, cancellationToken)));
        return verdicts.All(verdict => verdict is Held)
            ? new Held($"The policies and access control lists of {Counted.Of(buckets.Count, "bucket", "buckets")}, {Bucket} among them, admit nobody but account {account.Id}, and all block public access.", Proof.Read)
            : Verdict.Worst([.. verdicts.Where(verdict => verdict is not Held)], "");
    }
}
