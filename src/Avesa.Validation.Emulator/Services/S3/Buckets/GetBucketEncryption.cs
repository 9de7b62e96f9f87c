namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>The default encryption of a bucket: there always is one.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketEncryption.html</remarks>
internal sealed class GetBucketEncryption : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetBucketEncryption);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetEncryptionConfiguration");
        var encryption = call.Bucket.Encryption;
        return S3Response.Xml(S3Xml.Document("ServerSideEncryptionConfiguration", xml => xml.Element("Rule", () =>
        {
            xml.Element("ApplyServerSideEncryptionByDefault", () =>
            {
                xml.Element("SSEAlgorithm", encryption.Algorithm);
                xml.Element("KMSMasterKeyID", encryption.KmsKeyArn);
            });
            xml.Element("BucketKeyEnabled", encryption.BucketKey);
        })));
    }
}
