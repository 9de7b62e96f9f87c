namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>The tags of an object or version; none is an empty set.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html</remarks>
internal sealed class GetObjectTagging : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetObjectTagging);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        var stored = ObjectAccess.Find(call, "s3:GetObjectTagging");
        return S3Response.Xml(TagSet.Document(stored.Tags));
    }
}
