namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Deletes a bucket that holds nothing, no old version and no delete marker either.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html</remarks>
internal sealed class DeleteBucket : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(DeleteBucket);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:DeleteBucket");
        if (call.Bucket.Objects.Versions().Count > 0)
        {
            throw S3Errors.OfBucket("BucketNotEmpty", "The bucket you tried to delete is not empty", call.Bucket.Name, StatusCodes.Status409Conflict);
        }

        call.Bucket.Owner.Buckets.TryRemove(call.Bucket.Name, out _);
        return new S3Response(StatusCodes.Status204NoContent);
    }
}
