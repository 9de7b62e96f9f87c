using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.S3;

/// <summary>One operation of S3, one file each.</summary>
internal interface IS3Operation
{
    /// <summary>The name, for example <c>ListObjectsV2</c>.</summary>
    string Name { get; }

    /// <summary>Answers the call.</summary>
    /// <exception cref="AwsError">Whatever S3's error list has.</exception>
    S3Response Handle(S3Call call);
}
