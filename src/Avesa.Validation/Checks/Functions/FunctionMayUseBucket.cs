using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>
/// The function's role is permitted to get, put and list the bucket's objects: identity policies simulated, the bucket policy beside them, and where the
/// bucket encrypts with a KMS key, the key's policy and the permission to use it.
/// </summary>
public sealed record FunctionMayUseBucket(string Function, string Bucket) : ICheck
{
    /// <summary>What the pipeline does with objects.</summary>
    public static IReadOnlyList<string> ObjectActions { get; } = ["s3:GetObject", "s3:PutObject"];

    /// <summary>What the pipeline does with the bucket itself.</summary>
    public static IReadOnlyList<string> BucketActions { get; } = ["s3:ListBucket"];

    /// <summary>What reading and writing objects under a key takes.</summary>
    public static IReadOnlyList<string> KeyActions { get; } = ["kms:Decrypt", "kms:GenerateDataKey"];

    /// <summary>Objects that stand for all, one of each kind: a policy by tenant would refuse them, and one by kind the other.</summary>
    public static IReadOnlyList<string> AnyObjects(string bucket) =>
        [$"arn:aws:s3:::{bucket}/tenant/raw/connectwise/tickets/object.parquet", $"arn:aws:s3:::{bucket}/tenant/canonical/tickets/object.parquet"];

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, async function =>
    {
        if (!(await account.S3.OwnBuckets()).Contains(Bucket))
        {
            return new Broken($"The {account.Side} account has no bucket {Bucket}.", Proof.Read, [new Finding(Bucket, "a bucket", "none of that name", "Create the bucket as in plan 2.2.")]);
        }

        var policy = await account.S3.Policy(Bucket);
        var encryption = await account.S3.Encryption(Bucket);
        var bucket = await RolePermission.Judge(
            account,
            function,
            [(ObjectActions, AnyObjects(Bucket)), (BucketActions, [$"arn:aws:s3:::{Bucket}"])],
            policy,
            $"get, put and list the objects of {Bucket}");
        return encryption?.KeyId is { } keyId ? Verdict.Worst([bucket, await KeyPermission.Judge(account, function, keyId, KeyActions, "the bucket's", "s3")], "") : bucket;
    });
}
