using Avesa.Validation.Emulator.Services.S3.Listing;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>The chosen attributes of an object in one document.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html</remarks>
internal sealed class GetObjectAttributes : IS3Operation
{
    private static readonly string[] Known = ["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"];

    /// <inheritdoc />
    public string Name => nameof(GetObjectAttributes);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        var wanted = (call.Header("x-amz-object-attributes") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length == 0)
        {
            throw S3Errors.InvalidRequest("The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty");
        }

        if (wanted.FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
        {
            throw S3Errors.InvalidArgument("Invalid attribute name specified.", "x-amz-object-attributes", unknown);
        }

        var stored = ObjectAccess.Find(call, "s3:GetObject");
        call.DemandOnObject(call.VersionId is null ? "s3:GetObjectAttributes" : "s3:GetObjectVersionAttributes");
        var headers = new Dictionary<string, string> { ["Last-Modified"] = S3Response.HttpDate(stored.LastModified) };
        NewVersion.AddHeader(headers, call.Bucket, stored);
        var document = S3Xml.Document("GetObjectAttributesResponse", xml =>
        {
            xml.Element("ETag", wanted.Contains("ETag") ? stored.ETag : null);
            if (wanted.Contains("Checksum") && stored.Checksums.Count > 0)
            {
                xml.Element("Checksum", () => ObjectEntry.WriteChecksums(xml, stored));
            }

            if (wanted.Contains("ObjectParts") && stored.Parts is { } parts)
            {
                xml.Element("ObjectParts", () => xml.Element("PartsCount", parts));
            }

            xml.Element("StorageClass", wanted.Contains("StorageClass") ? stored.StorageClass : null);
            if (wanted.Contains("ObjectSize"))
            {
                xml.Element("ObjectSize", stored.Size);
            }
        });
        return S3Response.Xml(document) with { Headers = headers };
    }
}
