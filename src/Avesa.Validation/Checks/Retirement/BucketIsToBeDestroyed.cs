using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>The account's copy of a bucket says on which day it is destroyed, and that has not passed; or it is gone.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Destruction">How it says so.</param>
public sealed record BucketIsToBeDestroyed(string Bucket, Destruction Destruction) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) =>
        account.OfBucketCopy(Bucket, async () => Judge(account, await account.S3.Tags(Bucket) ?? new Dictionary<string, string>()));

    private Verdict Judge(Account account, IReadOnlyDictionary<string, string> tags) => Verdict.Judge(
        Proof.Read,
        Destruction.Wrong($"arn:aws:s3:::{Bucket}", tags, account.Clock.GetUtcNow()) is { } finding ? [finding] : [],
        $"{Bucket} is destroyed on {tags.GetValueOrDefault(Destruction.Tag)}.",
        $"Nothing says when the {account.Side} account's copy {Bucket} is destroyed, or it should be gone.");
}
