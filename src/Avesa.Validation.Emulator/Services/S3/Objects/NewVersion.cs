using System.Buffers.Text;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>The version ids of new versions and delete markers.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/versioning-workflows.html</remarks>
internal static class NewVersion
{
    /// <summary>A fresh id in a versioned bucket; <c>null</c> in one that never was, or is suspended.</summary>
    public static string IdFor(Bucket bucket) => bucket.Versioning == "Enabled"
        ? Base64Url.EncodeToString([.. Guid.NewGuid().ToByteArray(), .. Guid.NewGuid().ToByteArray()[..8]])
        : "null";

    /// <summary>Tells the id of what was written, where the bucket is versioned.</summary>
    public static void AddHeader(IDictionary<string, string> headers, Bucket bucket, StoredObject stored)
    {
        if (bucket.Versioning == "Enabled")
        {
            headers["x-amz-version-id"] = stored.VersionId;
        }
    }
}
