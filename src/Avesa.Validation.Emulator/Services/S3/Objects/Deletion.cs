using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>What a deletion did: the version that it removed or the delete marker that it left.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html</remarks>
/// <param name="VersionId">The version's or marker's id; null in a bucket without versions.</param>
/// <param name="IsDeleteMarker">Whether a marker was left, or the removed version was one.</param>
internal sealed record Deletion(string? VersionId, bool IsDeleteMarker)
{
    /// <summary>The action that a deletion needs.</summary>
    public static string ActionFor(string? versionId) => versionId is null ? "s3:DeleteObject" : "s3:DeleteObjectVersion";

    /// <summary>Deletes; a key or version that is not there is no error.</summary>
    public static Deletion Of(S3Call call, string key, string? versionId)
    {
        var objects = call.Bucket.Objects;
        if (versionId is not null)
        {
            var removed = objects.Remove(key, versionId);
            return new Deletion(versionId, removed?.IsDeleteMarker == true);
        }

        if (call.Bucket.Versioning is null)
        {
            objects.Remove(key);
            return new Deletion(null, false);
        }

        var marker = new StoredObject
        {
            Key = key,
            Size = 0,
            ETag = "",
            LastModified = call.Call.Now,
            Content = () => [],
            VersionId = NewVersion.IdFor(call.Bucket),
            IsDeleteMarker = true,
        };
        objects.Put(marker);
        return new Deletion(marker.VersionId, true);
    }
}
