using System.Globalization;
using System.Text;

namespace Avesa.Validation.Emulator.Authorization.Signing;

/// <summary>A chunk of an aws-chunked body; the last one is empty. The signature is null in unsigned streams.</summary>
internal sealed record BodyChunk(ReadOnlyMemory<byte> Data, string? Signature);

/// <summary>
/// A body in S3's aws-chunked encoding (<c>x-amz-content-sha256: STREAMING-…</c>): the chunks, and the trailing headers after the last of them.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html</remarks>
internal sealed record ChunkedBody(IReadOnlyList<BodyChunk> Chunks, IReadOnlyList<KeyValuePair<string, string>> Trailers)
{
    /// <summary>What the client wanted to send.</summary>
    public byte[] Content()
    {
        var content = new byte[Chunks.Sum(chunk => chunk.Data.Length)];
        var at = 0;
        foreach (var chunk in Chunks)
        {
            chunk.Data.CopyTo(content.AsMemory(at));
            at += chunk.Data.Length;
        }

        return content;
    }

    /// <summary>Takes a body apart; null when it is not in this encoding.</summary>
    public static ChunkedBody? Parse(byte[] body)
    {
        var chunks = new List<BodyChunk>();
        var rest = body.AsMemory();
        while (Line(ref rest) is { } head)
        {
            var parts = head.Split(";chunk-signature=", 2);
            if (!int.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) || size < 0 || size > rest.Length)
            {
                return null;
            }

            chunks.Add(new BodyChunk(rest[..size], parts.Length == 2 ? parts[1] : null));
            rest = rest[size..];
            if (size == 0)
            {
                return new ChunkedBody(chunks, [.. TrailingHeaders(rest)]);
            }

            if (Line(ref rest) is not "")
            {
                return null;
            }
        }

        return null;
    }

    private static List<KeyValuePair<string, string>> TrailingHeaders(Memory<byte> rest)
    {
        var headers = new List<KeyValuePair<string, string>>();
        while (Line(ref rest) is { } line)
        {
            if (line.Split(':', 2) is [var name, var value])
            {
                headers.Add(KeyValuePair.Create(name.Trim().ToLowerInvariant(), value.Trim()));
            }
        }

        return headers;
    }

    private static string? Line(ref Memory<byte> rest)
    {
        var end = rest.Span.IndexOf("\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var line = Encoding.ASCII.GetString(rest.Span[..end]);
        rest = rest[(end + 2)..];
        return line;
    }
}
