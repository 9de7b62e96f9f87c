using System.Text;

namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>The policy of a bucket as it was put, to principals of the owner's account.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html</remarks>
internal sealed class GetBucketPolicy : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetBucketPolicy);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetBucketPolicy");
        call.DemandOwnerAccount();
        return new S3Response { Body = Encoding.UTF8.GetBytes(call.DemandPolicy()), ContentType = "application/json" };
    }
}
