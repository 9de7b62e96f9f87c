using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.S3.Integrity;

namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Sets the default encryption of a bucket; what is there already stays as it is.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html</remarks>
internal sealed class PutBucketEncryption : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(PutBucketEncryption);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:PutEncryptionConfiguration");
        var rule = S3Xml.Read(ReceivedBody.Read(call).Content, "ServerSideEncryptionConfiguration").Children("Rule").SingleOrDefault() ?? throw S3Errors.MalformedXml();
        var defaults = rule.Children("ApplyServerSideEncryptionByDefault").SingleOrDefault() ?? throw S3Errors.MalformedXml();
        var algorithm = defaults.Text("SSEAlgorithm");
        var key = defaults.Text("KMSMasterKeyID");
        if (algorithm is not ("AES256" or "aws:kms" or "aws:kms:dsse"))
        {
            throw S3Errors.MalformedXml();
        }

        if (algorithm == "AES256" && key is not null)
        {
            throw S3Errors.InvalidArgument("a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse", "ApplyServerSideEncryptionByDefault", key);
        }

        call.Bucket.Encryption = new BucketEncryption(algorithm, key, rule.Text("BucketKeyEnabled") == "true");
        return S3Response.Empty;
    }
}
