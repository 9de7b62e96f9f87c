using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.S3.Integrity;

namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Sets the four switches; one that is left out is off.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html</remarks>
internal sealed class PutPublicAccessBlock : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(PutPublicAccessBlock);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:PutBucketPublicAccessBlock");
        var block = S3Xml.Read(ReceivedBody.Read(call).Content, "PublicAccessBlockConfiguration");
        call.Bucket.PublicAccessBlock = new PublicAccessBlock(
            On("BlockPublicAcls"),
            On("IgnorePublicAcls"),
            On("BlockPublicPolicy"),
            On("RestrictPublicBuckets"));
        return S3Response.Empty;

        bool On(string name) => string.Equals(block.Text(name), "true", StringComparison.OrdinalIgnoreCase);
    }
}
