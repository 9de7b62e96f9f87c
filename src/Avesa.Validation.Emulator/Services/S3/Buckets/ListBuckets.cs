using Avesa.Validation.Emulator.Services.S3.Listing;

namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Lists the caller's buckets: all at once unless max-buckets asks for pages.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html</remarks>
internal sealed class ListBuckets : IS3Operation
{
    private const int MaxBuckets = 10_000;

    /// <inheritdoc />
    public string Name => nameof(ListBuckets);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.Call.Demand("s3:ListAllMyBuckets", "*");
        var limit = call.Integer("max-buckets", 1, MaxBuckets);
        var prefix = call.Query("prefix");
        var region = call.Query("bucket-region");
        var after = call.Query("continuation-token") is { } token ? ContinuationToken.Read(token, Name) : null;
        var buckets = call.Call.Account.Buckets.Values
            .Where(bucket => bucket.Name.StartsWith(prefix ?? "", StringComparison.Ordinal) && (region is null || bucket.Region == region))
            .Where(bucket => after is null || string.CompareOrdinal(bucket.Name, after) > 0)
            .OrderBy(bucket => bucket.Name, StringComparer.Ordinal)
            .ToArray();
        var page = limit is { } most ? buckets[..Math.Min(most, buckets.Length)] : buckets;
        return S3Response.Xml(S3Xml.Document("ListAllMyBucketsResult", xml =>
        {
            xml.Element("Owner", () => xml.Element("ID", CanonicalUser.Of(call.Call.Account)));
            xml.Element("Buckets", () =>
            {
                foreach (var bucket in page)
                {
                    xml.Element("Bucket", () =>
                    {
                        xml.Element("Name", bucket.Name);
                        xml.Element("CreationDate", bucket.Created);

                        // Only a paged request is told the region and ARN.
                        xml.Element("BucketRegion", limit is null ? null : bucket.Region);
                        xml.Element("BucketArn", limit is null ? null : $"arn:aws:s3:::{bucket.Name}");
                    });
                }
            });
            xml.Element("Prefix", prefix);
            xml.Element("ContinuationToken", page.Length < buckets.Length ? ContinuationToken.Of(page[^1].Name, Name) : null);
        }));
    }
}
