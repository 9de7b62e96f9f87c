using System.Xml;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>The lifecycle rules of a bucket.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html</remarks>
internal sealed class GetBucketLifecycleConfiguration : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetBucketLifecycleConfiguration);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetLifecycleConfiguration");
        if (call.Bucket.Lifecycle.Count == 0)
        {
            throw S3Errors.OfBucket("NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist", call.Bucket.Name);
        }

        var document = S3Xml.Document("LifecycleConfiguration", xml =>
        {
            foreach (var rule in call.Bucket.Lifecycle)
            {
                xml.Element("Rule", () => WriteRule(xml, rule));
            }
        });
        return S3Response.Xml(document) with
        {
            Headers = new() { ["x-amz-transition-default-minimum-object-size"] = "all_storage_classes_128K" },
        };
    }

    private static void WriteRule(XmlWriter xml, LifecycleRule rule)
    {
        xml.Element("ID", rule.Id);
        xml.Element("Filter", () => xml.Element("Prefix", rule.Prefix));
        xml.Element("Status", rule.Enabled ? "Enabled" : "Disabled");
        if (rule.ExpirationDays is { } expiration)
        {
            xml.Element("Expiration", () => xml.Element("Days", expiration));
        }

        if (rule.AbortIncompleteMultipartUploadDays is { } abort)
        {
            xml.Element("AbortIncompleteMultipartUpload", () => xml.Element("DaysAfterInitiation", abort));
        }
    }
}
