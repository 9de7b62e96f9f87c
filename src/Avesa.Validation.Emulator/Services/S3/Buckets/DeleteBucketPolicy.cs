namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Removes the policy of a bucket; one that is not there is no error.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html</remarks>
internal sealed class DeleteBucketPolicy : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(DeleteBucketPolicy);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:DeleteBucketPolicy");
        call.DemandOwnerAccount();
        call.Bucket.Policy = null;
        return new S3Response(StatusCodes.Status204NoContent);
    }
}
