using System.Globalization;
using System.Security.Cryptography;
using Avesa.Validation.Emulator.Authorization.Signing;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.S3.Integrity;

/// <summary>The content of an upload, checked against every digest that the client sent with it.</summary>
/// <param name="Content">The content.</param>
/// <param name="Checksums">The checksums that S3 keeps: the client's, or its own CRC64NVME.</param>
internal sealed record ReceivedBody(byte[] Content, IReadOnlyDictionary<string, string> Checksums)
{
    private const string ChecksumPrefix = "x-amz-checksum-";

    /// <summary>Decodes and checks the body of a request.</summary>
    /// <exception cref="AwsError">BadDigest, InvalidDigest, InvalidRequest or IncompleteBody.</exception>
    public static ReceivedBody Read(S3Call call)
    {
        var chunked = call.Header("x-amz-content-sha256")?.StartsWith("STREAMING-", StringComparison.Ordinal) == true
            || call.Header("content-encoding")?.Split(',', StringSplitOptions.TrimEntries).Contains("aws-chunked", StringComparer.OrdinalIgnoreCase) == true;
        var (content, trailers) = (call.Call.Body, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        if (chunked)
        {
            var body = ChunkedBody.Parse(call.Call.Body) ?? throw S3Errors.IncompleteBody();
            (content, trailers) = (body.Content(), new(body.Trailers, StringComparer.OrdinalIgnoreCase));
            if (call.Header("x-amz-decoded-content-length") is { } length && length != content.Length.ToString(CultureInfo.InvariantCulture))
            {
                throw S3Errors.IncompleteBody();
            }
        }

        CheckMd5(call.Header("content-md5"), content);
        var sent = call.Call.Http.Request.Headers.Keys.Concat(trailers.Keys)
            .Where(name => name.StartsWith(ChecksumPrefix, StringComparison.OrdinalIgnoreCase) && !IsSetting(name[ChecksumPrefix.Length..]))
            .ToArray();
        if (sent.Length > 1)
        {
            throw S3Errors.InvalidRequest("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
        }

        var algorithm = sent.Length == 0 ? Wanted(call) : Named(sent[0][ChecksumPrefix.Length..]);
        var actual = algorithm.Of(content);
        if (sent.Length == 1)
        {
            var claimed = trailers.GetValueOrDefault(sent[0]) ?? call.Header(sent[0])!;
            if (!algorithm.Fits(claimed))
            {
                throw S3Errors.InvalidRequest($"Value for {algorithm.Header} header is invalid.");
            }

            if (claimed != actual)
            {
                throw S3Errors.BadDigest(algorithm.Name);
            }
        }

        return new ReceivedBody(content, new Dictionary<string, string> { [algorithm.Name] = actual });
    }

    private static bool IsSetting(string name) => name.ToUpperInvariant() is "ALGORITHM" or "MODE" or "TYPE";

    // CopyObject and old clients name an algorithm without bringing a value.
    private static ChecksumAlgorithm Wanted(S3Call call) =>
        call.Header("x-amz-checksum-algorithm") is { } name ? Named(name) : ChecksumAlgorithm.Default;

    /// <summary>The algorithm of a name.</summary>
    /// <exception cref="AwsError">The emulator does not know it.</exception>
    public static ChecksumAlgorithm Named(string name) =>
        ChecksumAlgorithm.All.FirstOrDefault(algorithm => string.Equals(algorithm.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw NotImplementedHere.Operation("s3", $"the checksum algorithm {name}");

    private static void CheckMd5(string? claimed, byte[] content)
    {
        if (claimed is null)
        {
            return;
        }

        Span<byte> digest = stackalloc byte[MD5.HashSizeInBytes];
        if (!Convert.TryFromBase64String(claimed, digest, out var written) || written != digest.Length)
        {
            throw S3Errors.InvalidDigest();
        }

        if (!digest.SequenceEqual(ETags.Md5(content)))
        {
            throw S3Errors.BadDigest("Content-MD5");
        }
    }
}
