using System.Xml;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Listing;

/// <summary>Lists versions and delete markers, up to 1,000 a page: by key, and the newest of a key first.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html</remarks>
internal sealed class ListObjectVersions : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(ListObjectVersions);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        var parameters = ListingParameters.Read(call);
        call.DemandOnBucket("s3:ListBucketVersions", ListingParameters.Context(call));
        var (keyMarker, idMarker) = (call.Query("key-marker") ?? "", call.Query("version-id-marker"));
        if (idMarker is not null && keyMarker.Length == 0)
        {
            throw S3Errors.InvalidArgument("A version-id marker cannot be specified without a key marker.", "version-id-marker", idMarker);
        }

        var page = VersionPage.Take(call.Bucket.Objects, parameters, keyMarker, idMarker);
        return S3Response.Xml(S3Xml.Document("ListVersionsResult", xml =>
        {
            xml.Element("Name", call.Bucket.Name);
            xml.Element("Prefix", parameters.Encode(parameters.Prefix));
            xml.Element("KeyMarker", parameters.Encode(keyMarker));
            xml.Element("VersionIdMarker", idMarker ?? "");
            xml.Element("NextKeyMarker", page.IsTruncated ? parameters.Encode(page.LastKey) : null);
            xml.Element("NextVersionIdMarker", page.IsTruncated ? page.LastVersionId : null);
            xml.Element("MaxKeys", parameters.MaxKeys);
            xml.Element("Delimiter", parameters.Encode(parameters.Delimiter));
            xml.Element("EncodingType", parameters.UrlEncoded ? "url" : null);
            xml.Element("IsTruncated", page.IsTruncated);
            foreach (var (version, isLatest) in page.Versions)
            {
                WriteVersion(xml, parameters, version, isLatest, call.Bucket.Owner);
            }

            parameters.WriteCommonPrefixes(xml, page.CommonPrefixes);
        }));
    }

    private static void WriteVersion(XmlWriter xml, ListingParameters parameters, StoredObject version, bool isLatest, Account owner)
    {
        xml.WriteStartElement(version.IsDeleteMarker ? "DeleteMarker" : "Version");
        xml.Element("Key", parameters.Encode(version.Key));
        xml.Element("VersionId", version.VersionId);
        xml.Element("IsLatest", isLatest);
        if (version.IsDeleteMarker)
        {
            xml.Element("LastModified", version.LastModified);
            ObjectEntry.WriteOwner(xml, owner);
        }
        else
        {
            ObjectEntry.WriteFacts(xml, version, owner);
        }

        xml.WriteEndElement();
    }
}
