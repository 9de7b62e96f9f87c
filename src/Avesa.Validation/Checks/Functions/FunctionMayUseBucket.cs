using Avesa.Validation.Policies;
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

    /// <summary>An object that stands for all: policies by prefix would refuse it, and the pipeline's keys begin with the tenant.</summary>
    public static string AnyObject(string bucket) => $"arn:aws:s3:::{bucket}/tenant/raw/connectwise/tickets/object.parquet";

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
            [(ObjectActions, [AnyObject(Bucket)]), (BucketActions, [$"arn:aws:s3:::{Bucket}"])],
            policy,
            $"get, put and list the objects of {Bucket}");
        return encryption?.KeyId is { } keyId ? Verdict.Worst([bucket, await MayUseKey(account, function, keyId)], "") : bucket;
    });

    private static async Task<Verdict> MayUseKey(Account account, Inventory.FunctionFacts function, string keyId)
    {
        var key = await account.Kms.Key(keyId);
        if (key is null || key.State != "Enabled")
        {
            return new Broken($"The bucket's key {keyId} cannot be used.", Proof.Read, [new Finding(keyId, "an enabled key", key is null ? "none" : $"a key in state {key.State}", "Enable the key, or encrypt the bucket with another.")]);
        }

        // A key's policy must consent: to the role itself, or to the account, which delegates to identity policies.
        var policy = await account.Kms.Policy(key.Arn);
        var consents = KeyActions.Select(action => PolicyDocument.Parse(policy).Ask(PolicyQuestion.OfRole(function.RoleArn, account.Id, action, key.Arn))).ToList();
        if (consents.Exists(answer => answer.Consent == Consent.Depends))
        {
            return new Unproven($"Whether the policy of {key.Arn} admits {function.RoleName} hangs on a condition that cannot be decided here: read it.");
        }

        return consents.TrueForAll(answer => answer.Consent == Consent.Allows)
            ? await RolePermission.Judge(account, function, [(KeyActions, [key.Arn])], policy, $"use the key {key.Arn}")
            : new Broken($"The key's policy does not admit {function.RoleName}.", Proof.Read, [new Finding(key.Arn, $"a key policy that lets {function.RoleName} decrypt and generate data keys", "none that does", "Correct the key's policy.")]);
    }
}
