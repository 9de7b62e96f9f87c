namespace Avesa.Validation.Emulator.Services.S3.Listing;

/// <summary>The first version of the listing: pages by marker, and NextMarker only where there is a delimiter.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html</remarks>
internal sealed class ListObjects : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(ListObjects);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        var parameters = ListingParameters.Read(call);
        call.DemandOnBucket("s3:ListBucket", ListingParameters.Context(call));
        var marker = call.Query("marker") ?? "";
        var page = ObjectPage.Take(call.Bucket.Source, parameters, marker);
        return S3Response.Xml(S3Xml.Document("ListBucketResult", xml =>
        {
            xml.Element("Name", call.Bucket.Name);
            xml.Element("Prefix", parameters.Encode(parameters.Prefix));
            xml.Element("Marker", parameters.Encode(marker));
            xml.Element("NextMarker", page.IsTruncated && parameters.Delimiter is not null ? parameters.Encode(page.Last) : null);
            xml.Element("MaxKeys", parameters.MaxKeys);
            xml.Element("Delimiter", parameters.Encode(parameters.Delimiter));
            xml.Element("EncodingType", parameters.UrlEncoded ? "url" : null);
            xml.Element("IsTruncated", page.IsTruncated);
            foreach (var stored in page.Objects)
            {
                ObjectEntry.WriteContents(xml, parameters, stored, call.Bucket.Owner);
            }

            parameters.WriteCommonPrefixes(xml, page.CommonPrefixes);
        }));
    }
}
