namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>Reads an object, a version or a range of it.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html</remarks>
internal sealed class GetObject : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetObject);

    /// <inheritdoc />
    public S3Response Handle(S3Call call) => ObjectRead.Answer(call, withContent: true);
}
