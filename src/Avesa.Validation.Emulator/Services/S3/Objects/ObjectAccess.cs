using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>Finds the object or version that a read names, once the policies have let the call pass.</summary>
internal static class ObjectAccess
{
    /// <summary>The object that the request names.</summary>
    /// <param name="call">The call.</param>
    /// <param name="action">The action on the current version, for example <c>s3:GetObject</c>; on a version of its own it ends in <c>Version</c>.</param>
    /// <exception cref="AwsError">AccessDenied, NoSuchKey, NoSuchVersion or MethodNotAllowed.</exception>
    public static StoredObject Find(S3Call call, string action) => Find(call, call.Bucket, call.Key, call.VersionId, action);

    /// <summary>An object of any bucket.</summary>
    /// <exception cref="AwsError">AccessDenied, NoSuchKey, NoSuchVersion or MethodNotAllowed.</exception>
    public static StoredObject Find(S3Call call, Bucket bucket, string key, string? versionId, string action)
    {
        if (versionId is null)
        {
            call.DemandOnObject(action, bucket, key);
            return bucket.Source.Find(key) ?? throw Absent(call, bucket, key);
        }

        call.DemandOnObject(OfVersion(action), bucket, key);
        var version = bucket.Objects.Find(key, versionId) ?? throw AbsentVersion(call, bucket, key, versionId);
        return version.IsDeleteMarker ? throw DeleteMarker(call, version) : version;
    }

    // GetObjectTagging becomes GetObjectVersionTagging, GetObject becomes GetObjectVersion.
    private static string OfVersion(string action) => action.Replace("Object", "ObjectVersion", StringComparison.Ordinal);

    // Only who may list the bucket may know that a key is not there.
    private static AwsError Absent(S3Call call, Bucket bucket, string key)
    {
        if (bucket.Objects.Newest(key) is { IsDeleteMarker: true } marker)
        {
            AddMarkerHeaders(call, marker);
        }

        return call.MayList(bucket) ? S3Errors.NoSuchKey(key) : S3Errors.AccessDenied();
    }

    private static AwsError AbsentVersion(S3Call call, Bucket bucket, string key, string versionId) =>
        call.MayList(bucket) ? S3Errors.NoSuchVersion(key, versionId) : S3Errors.AccessDenied();

    private static AwsError DeleteMarker(S3Call call, StoredObject marker)
    {
        AddMarkerHeaders(call, marker);
        return S3Errors.MethodNotAllowed(call.Call.Http.Request.Method, "DeleteMarker");
    }

    private static void AddMarkerHeaders(S3Call call, StoredObject marker)
    {
        call.Call.Http.Response.Headers["x-amz-delete-marker"] = "true";
        call.Call.Http.Response.Headers["x-amz-version-id"] = marker.VersionId;
    }
}
