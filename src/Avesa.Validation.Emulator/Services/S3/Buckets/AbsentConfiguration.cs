namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>A configuration that no bucket of the emulator has, so that S3's own way of saying so is the whole truth.</summary>
internal sealed class AbsentConfiguration(string name, string action, string code, string message) : IS3Operation
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket(action);
        throw S3Errors.OfBucket(code, message, call.Bucket.Name);
    }
}
