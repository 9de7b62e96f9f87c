using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>The account's copy of a bucket refuses everybody but those who are listed, or is gone.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Except">ARNs of those who may come in.</param>
public sealed record BucketIsFenced(string Bucket, IReadOnlyList<string> Except) : ICheck
{
    private static readonly string[] OfObjects = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObject"];

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfBucketCopy(Bucket, async () =>
    {
        var policy = await account.S3.Policy(Bucket);
        var arn = $"arn:aws:s3:::{Bucket}";
        return Verdict.Judge(
            Proof.Read,
            [
                .. Fence.Gaps(account, arn, $"{arn}/any", policy, OfObjects, Except)
                    .Concat(Fence.Gaps(account, arn, arn, policy, ["s3:ListBucket"], Except)).Distinct(),
            ],
            $"The policy of {Bucket} denies everybody but {string.Join(", ", Except)} to list it, and to read or write its objects.",
            $"The {account.Side} account's copy {Bucket} is not fenced.");
    });

    /// <inheritdoc />
    public override string ToString() => $"{nameof(BucketIsFenced)} {{ {Bucket} }}";
}
