using System.Net;
using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads S3. A bucket, policy or setting that is not there is null, everything else that goes wrong throws.</summary>
/// <param name="client">The client.</param>
/// <param name="accountId">Sent as the expected owner, so that a bucket of that name in somebody else's account is refused.</param>
/// <param name="facts">What was read already.</param>
public sealed class S3Reader(IAmazonS3 client, string accountId, Memo facts)
{
    /// <summary>The names of the buckets that the account itself owns: a bucket on this list is the account's.</summary>
    public Task<IReadOnlyList<string>> OwnBuckets() => facts.Once<IReadOnlyList<string>>("s3:ListBuckets", async token =>
    {
        List<string> names = [];
        var request = new ListBucketsRequest { MaxBuckets = 1000 };
        do
        {
            var page = await client.ListBucketsAsync(request, token);
            names.AddRange((page.Buckets ?? []).Select(bucket => bucket.BucketName));
            request.ContinuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(request.ContinuationToken));
        return names;
    });

    /// <summary>The region of a bucket; null when the bucket is not there.</summary>
    public Task<string?> Region(string bucket) => Read("s3:GetBucketLocation", bucket, async token =>
    {
        var location = (await client.GetBucketLocationAsync(new GetBucketLocationRequest { BucketName = bucket, ExpectedBucketOwner = accountId }, token)).Location;

        // S3 answers an empty constraint for us-east-1, and EU for the oldest buckets of eu-west-1.
        return location?.Value switch
        {
            null or "" => "us-east-1",
            "EU" => "eu-west-1",
            var region => region,
        };
    });

    /// <summary>Enabled, Suspended or Off; null when the bucket is not there.</summary>
    public Task<string?> Versioning(string bucket) => Read("s3:GetBucketVersioning", bucket, async token =>
        (await client.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = bucket, ExpectedBucketOwner = accountId }, token)).VersioningConfig?.Status?.Value ?? "Off");

    /// <summary>The default encryption; null when there is none.</summary>
    public Task<EncryptionFacts?> Encryption(string bucket) => Read("s3:GetBucketEncryption", bucket, async token =>
    {
        var answer = await client.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = bucket, ExpectedBucketOwner = accountId }, token);
        var rule = answer.ServerSideEncryptionConfiguration?.ServerSideEncryptionRules?.FirstOrDefault()?.ServerSideEncryptionByDefault;
        return rule?.ServerSideEncryptionAlgorithm is { } algorithm ? new EncryptionFacts(algorithm.Value, rule.ServerSideEncryptionKeyManagementServiceKeyId) : null;
    });

    /// <summary>The public access block; null when there is none.</summary>
    public Task<PublicAccessFacts?> PublicAccess(string bucket) => Read("s3:GetPublicAccessBlock", bucket, async token =>
    {
        var block = (await client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = bucket, ExpectedBucketOwner = accountId }, token)).PublicAccessBlockConfiguration;
        return new PublicAccessFacts(
            block.BlockPublicAcls.Required("GetPublicAccessBlock: BlockPublicAcls"),
            block.IgnorePublicAcls.Required("GetPublicAccessBlock: IgnorePublicAcls"),
            block.BlockPublicPolicy.Required("GetPublicAccessBlock: BlockPublicPolicy"),
            block.RestrictPublicBuckets.Required("GetPublicAccessBlock: RestrictPublicBuckets"));
    });

    /// <summary>The bucket policy, JSON text; null when there is none.</summary>
    public Task<string?> Policy(string bucket) => Read("s3:GetBucketPolicy", bucket, async token =>
    {
        var answer = await client.GetBucketPolicyAsync(new GetBucketPolicyRequest { BucketName = bucket, ExpectedBucketOwner = accountId }, token);

        // For a bucket without a policy the SDK does not throw, but hands on the body of S3's 404.
        return answer.HttpStatusCode == HttpStatusCode.NotFound ? null : answer.Policy;
    });

    /// <summary>Who the bucket's access control list names; null when the bucket is not there.</summary>
    public Task<BucketAclFacts?> Acl(string bucket) => Read("s3:GetBucketAcl", bucket, async token =>
    {
        var acl = await client.GetBucketAclAsync(new GetBucketAclRequest { BucketName = bucket, ExpectedBucketOwner = accountId }, token);
        return new BucketAclFacts(
            (acl.Owner?.Id).Required("GetBucketAcl: Owner"),
            [.. (acl.Grants ?? []).Select(grant => new AclGrantFacts(grant.Grantee?.CanonicalUser, grant.Grantee?.URI, grant.Permission?.Value ?? "a permission"))]);
    });

    /// <summary>BucketOwnerEnforced, BucketOwnerPreferred or ObjectWriter; null when the bucket has no ownership controls, as ObjectWriter.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html</remarks>
    public Task<string?> Ownership(string bucket) => Read("s3:GetBucketOwnershipControls", bucket, async token =>
        (await client.GetBucketOwnershipControlsAsync(new GetBucketOwnershipControlsRequest { BucketName = bucket, ExpectedBucketOwner = accountId }, token))
            .OwnershipControls?.Rules?.FirstOrDefault()?.ObjectOwnership?.Value);

    /// <summary>The bucket's tags; null when it has none, or is not there.</summary>
    public Task<IReadOnlyDictionary<string, string>?> Tags(string bucket) => Read<IReadOnlyDictionary<string, string>>("s3:GetBucketTagging", bucket, async token =>
        ((await client.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = bucket, ExpectedBucketOwner = accountId }, token)).TagSet ?? [])
            .ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal));

    /// <summary>The first key of the listing, from one page of one key; null when the bucket is empty or not there.</summary>
    public Task<string?> FirstKey(string bucket) => Read("s3:ListObjectsV2/first", bucket, async token =>
        (await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, ExpectedBucketOwner = accountId, MaxKeys = 1 }, token)).S3Objects?.FirstOrDefault()?.Key);

    /// <summary>Every current object, in the order of S3's listing; null when the bucket is not there.</summary>
    public Task<IReadOnlyList<ObjectFacts>?> Objects(string bucket) =>
        Read<IReadOnlyList<ObjectFacts>>("s3:ListObjectsV2", bucket, async token => await ListObjects(bucket, token).ToListAsync(token));

    private async IAsyncEnumerable<ObjectFacts> ListObjects(string bucket, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = bucket, ExpectedBucketOwner = accountId };
        await foreach (var stored in client.Paginators.ListObjectsV2(request).S3Objects.WithCancellation(cancellationToken))
        {
            yield return new ObjectFacts(stored.Key, stored.Size.Required("ListObjectsV2: Size"), stored.ETag.Required("ListObjectsV2: ETag").Trim('"'), new DateTimeOffset(stored.LastModified.Required("ListObjectsV2: LastModified").ToUniversalTime()));
        }
    }

    private Task<T?> Read<T>(string operation, string bucket, Func<CancellationToken, Task<T?>> read)
        where T : class => facts.Once($"{operation}/{bucket}", async token =>
    {
        try
        {
            return await read(token);
        }
        catch (AmazonS3Exception absent) when (Absent.Contains(absent.ErrorCode))
        {
            return null;
        }
    });

    private static readonly HashSet<string> Absent = new(StringComparer.Ordinal)
    {
        "NoSuchBucket",
        "NoSuchKey",
        "NotFound",
        "NoSuchBucketPolicy",
        "NoSuchTagSet",
        "NoSuchPublicAccessBlockConfiguration",
        "OwnershipControlsNotFoundError",
        "ServerSideEncryptionConfigurationNotFoundError",
    };
}
