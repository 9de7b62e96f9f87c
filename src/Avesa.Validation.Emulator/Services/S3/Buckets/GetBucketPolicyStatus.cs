namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Whether the policy of a bucket is public.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html</remarks>
internal sealed class GetBucketPolicyStatus : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetBucketPolicyStatus);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetBucketPolicyStatus");
        var isPublic = BucketPolicies.IsPublic(call.DemandPolicy());
        return S3Response.Xml(S3Xml.Document("PolicyStatus", xml => xml.Element("IsPublic", isPublic ? "true" : "false")));
    }
}
