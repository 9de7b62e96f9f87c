using System.Xml;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Services.S3.Integrity;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>Deletes up to 1,000 objects; what is refused is told key by key.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html</remarks>
internal sealed class DeleteObjects : IS3Operation
{
    private const int MaxKeys = 1000;

    /// <inheritdoc />
    public string Name => nameof(DeleteObjects);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        if (call.Header("content-md5") is null && !call.Call.Http.Request.Headers.Keys.Any(name => name.StartsWith("x-amz-checksum-", StringComparison.OrdinalIgnoreCase))
            && call.Header("x-amz-trailer") is null)
        {
            throw S3Errors.InvalidRequest("Missing required header for this request: Content-MD5 OR x-amz-checksum-*");
        }

        var request = S3Xml.Read(ReceivedBody.Read(call).Content, "Delete");
        var quiet = request.Text("Quiet") == "true";
        var objects = request.Children("Object").ToArray();
        if (objects.Length is 0 or > MaxKeys || objects.Any(entry => entry.Text("Key") is null))
        {
            throw S3Errors.MalformedXml();
        }

        return S3Response.Xml(S3Xml.Document("DeleteResult", xml =>
        {
            foreach (var entry in objects)
            {
                Delete(call, xml, entry.Text("Key")!, entry.Text("VersionId"), quiet);
            }
        }));
    }

    private static void Delete(S3Call call, XmlWriter xml, string key, string? versionId, bool quiet)
    {
        try
        {
            call.DemandOnObject(Deletion.ActionFor(versionId), call.Bucket, key);
        }
        catch (AwsError refusal)
        {
            xml.Element("Error", () =>
            {
                xml.Element("Key", key);
                xml.Element("VersionId", versionId);
                xml.Element("Code", refusal.Code);
                xml.Element("Message", refusal.Message);
            });
            return;
        }

        var deletion = Deletion.Of(call, key, versionId);
        if (quiet)
        {
            return;
        }

        xml.Element("Deleted", () =>
        {
            xml.Element("Key", key);
            xml.Element("VersionId", versionId);
            if (deletion.IsDeleteMarker)
            {
                xml.Element("DeleteMarker", true);
                xml.Element("DeleteMarkerVersionId", deletion.VersionId);
            }
        });
    }
}
