namespace Avesa.Validation.Emulator.Services.S3.Listing;

/// <summary>Lists the current objects of a bucket, up to 1,000 a page, in the byte order of their UTF-8 keys.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html</remarks>
internal sealed class ListObjectsV2 : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(ListObjectsV2);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        var parameters = ListingParameters.Read(call);
        call.DemandOnBucket("s3:ListBucket", ListingParameters.Context(call));
        var token = call.Query("continuation-token");
        var startAfter = call.Query("start-after");
        var after = token is null ? startAfter ?? "" : ContinuationToken.Read(token, call.Bucket.Name);
        var page = ObjectPage.Take(call.Bucket.Source, parameters, after);
        var owner = call.Query("fetch-owner") == "true" ? call.Bucket.Owner : null;
        return S3Response.Xml(S3Xml.Document("ListBucketResult", xml =>
        {
            xml.Element("Name", call.Bucket.Name);
            xml.Element("Prefix", parameters.Encode(parameters.Prefix));
            xml.Element("NextContinuationToken", page.IsTruncated ? ContinuationToken.Of(page.Last!, call.Bucket.Name) : null);
            xml.Element("ContinuationToken", token);
            xml.Element("StartAfter", parameters.Encode(startAfter));
            xml.Element("KeyCount", page.Objects.Count + page.CommonPrefixes.Count);
            xml.Element("MaxKeys", parameters.MaxKeys);
            xml.Element("Delimiter", parameters.Encode(parameters.Delimiter));
            xml.Element("EncodingType", parameters.UrlEncoded ? "url" : null);
            xml.Element("IsTruncated", page.IsTruncated);
            foreach (var stored in page.Objects)
            {
                ObjectEntry.WriteContents(xml, parameters, stored, owner);
            }

            parameters.WriteCommonPrefixes(xml, page.CommonPrefixes);
        }));
    }
}
