using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace Avesa.Validation.Inventory;

/// <summary>The SHA-256 of a content and the ETag that S3 would give it, in one pass and in the memory of a buffer.</summary>
/// <param name="partSize">Of an upload in parts of that many bytes, the last one as long as is left; null: of one part.</param>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html</remarks>
internal sealed class ContentDigest(long? partSize) : IDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly IncrementalHash whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

#pragma warning disable CA5351 // Do Not Use Broken Cryptographic Algorithms: an ETag is an MD5
    private readonly IncrementalHash part = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    private readonly IncrementalHash parts = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
    private long ofPart;
    private int count;

    /// <summary>Reads to the end.</summary>
    /// <returns>How many bytes that were.</returns>
    public async Task<long> Read(Stream content, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var total = 0L;
            for (var read = await content.ReadAsync(buffer, cancellationToken); read > 0; read = await content.ReadAsync(buffer, cancellationToken))
            {
                Add(buffer.AsSpan(0, read));
                total += read;
            }

            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The SHA-256, hex.</summary>
    public string Sha256() => Convert.ToHexString(whole.GetHashAndReset());

    /// <summary>The ETag, without quotes.</summary>
    public string ETag()
    {
        if (partSize is null)
        {
            return Convert.ToHexStringLower(part.GetHashAndReset());
        }

        if (ofPart > 0)
        {
            EndPart();
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(parts.GetHashAndReset())}-{count}");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        whole.Dispose();
        part.Dispose();
        parts.Dispose();
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        whole.AppendData(bytes);
        while (partSize is { } size && ofPart + bytes.Length >= size)
        {
            var rest = (int)(size - ofPart);
            part.AppendData(bytes[..rest]);
            bytes = bytes[rest..];
            EndPart();
        }

        part.AppendData(bytes);
        ofPart += bytes.Length;
    }

    private void EndPart()
    {
        parts.AppendData(part.GetHashAndReset());
        ofPart = 0;
        count++;
    }
}
