using System.Globalization;
using System.Text;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.S3.Integrity;
using Avesa.Validation.Emulator.Services.S3.Listing;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>The headers by which GetObject and HeadObject describe an object.</summary>
internal static class ObjectHeaders
{
    private const string MetadataPrefix = "x-amz-meta-";

    /// <summary>The names of the headers that S3 keeps with an object beside its content type.</summary>
    public static IReadOnlyList<string> Kept { get; } = ["Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Expires"];

    /// <summary>The headers of a read.</summary>
    public static Dictionary<string, string> Of(S3Call call, StoredObject stored)
    {
        var headers = new Dictionary<string, string>(stored.Headers, StringComparer.OrdinalIgnoreCase)
        {
            ["ETag"] = $"\"{stored.ETag}\"",
            ["Last-Modified"] = S3Response.HttpDate(stored.LastModified),
            ["Accept-Ranges"] = "bytes",
        };
        KeyUse.AddHeaders(headers, stored.Encryption);
        foreach (var (name, value) in stored.Metadata)
        {
            headers[MetadataPrefix + name] = Printable(value);
        }

        if (call.Bucket.Versioning is not null)
        {
            headers["x-amz-version-id"] = stored.VersionId;
        }

        if (stored.StorageClass != "STANDARD")
        {
            headers["x-amz-storage-class"] = stored.StorageClass;
        }

        if (stored.Tags.Count > 0)
        {
            headers["x-amz-tagging-count"] = stored.Tags.Count.ToString(CultureInfo.InvariantCulture);
        }

        return headers;
    }

    /// <summary>The headers of the checksums.</summary>
    public static void AddChecksums(IDictionary<string, string> headers, StoredObject stored)
    {
        foreach (var (algorithm, value) in stored.Checksums)
        {
            headers[ReceivedBody.Named(algorithm).Header] = value;
        }

        if (stored.ChecksumType() is { } type)
        {
            headers["x-amz-checksum-type"] = type;
        }
    }

    /// <summary>The user metadata of a write.</summary>
    public static Dictionary<string, string> Metadata(S3Call call) => call.Call.Http.Request.Headers
        .Where(header => header.Key.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(header => header.Key[MetadataPrefix.Length..].ToLowerInvariant(), header => header.Value.ToString(), StringComparer.Ordinal);

    /// <summary>The headers that a write asks S3 to keep; the coding of the transfer is none of them.</summary>
    public static Dictionary<string, string> ToKeep(S3Call call)
    {
        var kept = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Kept)
        {
            var value = string.Join(',', (call.Header(name) ?? "").Split(',', StringSplitOptions.TrimEntries).Where(part => part is not ("" or "aws-chunked")));
            if (value.Length > 0)
            {
                kept[name] = value;
            }
        }

        return kept;
    }

    // S3 wraps metadata that is not ASCII as RFC 2047 has it.
    private static string Printable(string value) =>
        Ascii.IsValid(value) ? value : $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}?=";
}
