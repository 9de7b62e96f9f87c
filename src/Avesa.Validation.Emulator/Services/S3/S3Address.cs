using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.S3;

/// <summary>The bucket and key that a request names: in the host (<c>bucket.localhost</c>) or in the path.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html</remarks>
/// <param name="Bucket">Null for the service itself.</param>
/// <param name="Key">Null for the bucket itself.</param>
internal sealed record S3Address(string? Bucket, string? Key)
{
    private const string HostSuffix = ".localhost";

    /// <summary>Reads the raw request, whose path is not unescaped by Kestrel: a key may hold <c>//</c>, <c>..</c> and <c>%2F</c>.</summary>
    public static S3Address Of(HttpContext http)
    {
        var raw = RawPath.Of(http);
        var path = raw.StartsWith('/') ? raw[1..] : raw;
        var host = http.Request.Host.Host;
        if (host.EndsWith(HostSuffix, StringComparison.OrdinalIgnoreCase))
        {
            var bucket = host[..^HostSuffix.Length];
            bucket = bucket.EndsWith(".s3", StringComparison.OrdinalIgnoreCase) ? bucket[..^".s3".Length] : bucket;
            return new S3Address(bucket, path.Length == 0 ? null : Unescape(path));
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? path : path[..slash];
        var key = slash < 0 ? "" : path[(slash + 1)..];
        return new S3Address(name.Length == 0 ? null : Unescape(name), key.Length == 0 ? null : Unescape(key));
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text);
}
