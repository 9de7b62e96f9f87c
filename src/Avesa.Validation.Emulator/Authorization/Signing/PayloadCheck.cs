using System.Text;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Authorization.Signing;

/// <summary>What the signature says of the body, and whether the body is that. Only S3 lets the client leave it unsigned or sign it in chunks.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html</remarks>
internal static class PayloadCheck
{
    /// <summary>What S3 asks of every request, and few clients send to another service.</summary>
    public const string Header = "x-amz-content-sha256";

    private const string TrailerSignature = "x-amz-trailer-signature";

    /// <summary>The payload hash of the canonical request.</summary>
    /// <exception cref="AwsError">S3 only: the header is missing, or names another body.</exception>
    public static string HashOf(HttpRequest request, byte[] body, Signature signature)
    {
        var computed = SigningKey.Hash(body);
        if (signature.Service != "s3")
        {
            return computed;
        }

        var claimed = request.Headers[Header].ToString();
        return claimed switch
        {
            "" => throw new AwsError("InvalidRequest", "Missing required header for this request: x-amz-content-sha256"),
            "UNSIGNED-PAYLOAD" => claimed,
            _ when claimed.StartsWith("STREAMING-", StringComparison.Ordinal) => claimed,
            _ when claimed == computed => claimed,
            _ => throw new AwsError("XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.")
            {
                Members = new Dictionary<string, string> { ["ClientComputedContentSHA256"] = claimed, ["S3ComputedContentSHA256"] = computed },
            },
        };
    }

    /// <summary>Whether each chunk carries the signature of its data and of the chunk before; true for bodies that are not signed in chunks.</summary>
    public static bool ChunksAreSigned(HttpRequest request, byte[] body, Signature signature, SigningKey key, string timestamp)
    {
        if (!request.Headers[Header].ToString().StartsWith("STREAMING-AWS4-HMAC-SHA256", StringComparison.Ordinal))
        {
            return true;
        }

        if (ChunkedBody.Parse(body) is not { } chunked)
        {
            return false;
        }

        var previous = signature.Value;
        foreach (var chunk in chunked.Chunks)
        {
            previous = Next("PAYLOAD", $"{SigningKey.Hash("")}\n{SigningKey.Hash(chunk.Data.Span)}");
            if (chunk.Signature != previous)
            {
                return false;
            }
        }

        var trailers = chunked.Trailers.ToLookup(trailer => trailer.Key == TrailerSignature);
        var signed = trailers[false].Aggregate(new StringBuilder(), (text, trailer) => text.Append(trailer.Key).Append(':').Append(trailer.Value).Append('\n'));
        return signed.Length == 0 || trailers[true].SingleOrDefault().Value == Next("TRAILER", SigningKey.Hash(signed.ToString()));

        string Next(string kind, string hashes) => key.Sign($"{Signature.Algorithm}-{kind}\n{timestamp}\n{signature.Scope}\n{previous}\n{hashes}");
    }
}
