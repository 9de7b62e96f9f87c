namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Says that a bucket exists and where, to who may list it.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html</remarks>
internal sealed class HeadBucket : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(HeadBucket);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        // Even a refusal tells the region.
        call.Call.Http.Response.Headers["x-amz-bucket-region"] = call.Bucket.Region;
        call.DemandOnBucket("s3:ListBucket");
        return new S3Response
        {
            ContentType = "application/xml",
            Headers =
            {
                ["x-amz-bucket-arn"] = $"arn:aws:s3:::{call.Bucket.Name}",
                ["x-amz-bucket-region"] = call.Bucket.Region,
                ["x-amz-access-point-alias"] = "false",
            },
        };
    }
}
