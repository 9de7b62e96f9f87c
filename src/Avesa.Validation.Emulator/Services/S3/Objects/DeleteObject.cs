namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>Deletes an object: for good, or behind a delete marker where the bucket keeps versions.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html</remarks>
internal sealed class DeleteObject : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(DeleteObject);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnObject(Deletion.ActionFor(call.VersionId));
        var deletion = Deletion.Of(call, call.Key, call.VersionId);
        var response = new S3Response(StatusCodes.Status204NoContent);
        if (deletion.VersionId is { } versionId)
        {
            response.Headers["x-amz-version-id"] = versionId;
        }

        if (deletion.IsDeleteMarker)
        {
            response.Headers["x-amz-delete-marker"] = "true";
        }

        return response;
    }
}
