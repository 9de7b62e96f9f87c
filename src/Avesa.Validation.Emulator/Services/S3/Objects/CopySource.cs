using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Microsoft.AspNetCore.WebUtilities;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>What x-amz-copy-source names: <c>bucket/key</c> or <c>bucket/key?versionId=…</c>, escaped like a path.</summary>
internal sealed record CopySource(Bucket Bucket, string Key, string? VersionId)
{
    /// <summary>Reads the header.</summary>
    /// <exception cref="AwsError">InvalidArgument, NoSuchBucket or AccessDenied.</exception>
    public static CopySource Read(S3Call call)
    {
        var header = call.Header("x-amz-copy-source") ?? "";
        var query = header.IndexOf("?versionId=", StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(query < 0 ? header : header[..query]).TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == path.Length - 1)
        {
            throw S3Errors.InvalidArgument("Invalid copy source object key", "x-amz-copy-source", header);
        }

        var name = path[..slash];
        var bucket = call.Call.Moment.FindBucket(name) ?? throw S3Errors.NoSuchBucket(name);
        if (call.Header("x-amz-source-expected-bucket-owner") is { } owner && owner != bucket.Owner.Id)
        {
            throw S3Errors.AccessDenied();
        }

        return new CopySource(bucket, path[(slash + 1)..], query < 0 ? null : QueryHelpers.ParseQuery(header[query..])["versionId"].ToString());
    }
}
