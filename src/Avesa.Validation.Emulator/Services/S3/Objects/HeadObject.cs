namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>Describes an object without its content; errors have no body, so who may not list the bucket sees 403 for a key that is absent.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html</remarks>
internal sealed class HeadObject : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(HeadObject);

    /// <inheritdoc />
    public S3Response Handle(S3Call call) => ObjectRead.Answer(call, withContent: false);
}
