using System.Security.Cryptography;

namespace Avesa.Validation.Emulator.Services.S3.Integrity;

/// <summary>A checksum that S3 keeps beside an object.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html</remarks>
/// <param name="Name">As in ChecksumAlgorithm, for example <c>CRC64NVME</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Compute">The checksum of a content.</param>
public sealed record ChecksumAlgorithm(string Name, int Length, Func<ReadOnlyMemory<byte>, byte[]> Compute)
{
    /// <summary>The one that S3 computes itself for an object that came without.</summary>
    public static ChecksumAlgorithm Default { get; } = new("CRC64NVME", 8, content => Crc.Crc64Nvme.Of(content.Span));

    /// <summary>All that the emulator knows.</summary>
    public static IReadOnlyList<ChecksumAlgorithm> All { get; } =
    [
        new("CRC32", 4, content => Crc.Crc32.Of(content.Span)),
        new("CRC32C", 4, content => Crc.Crc32C.Of(content.Span)),
        Default,
#pragma warning disable CA5350 // Do Not Use Weak Cryptographic Algorithms: S3 offers SHA-1 as a checksum
        new("SHA1", SHA1.HashSizeInBytes, content => SHA1.HashData(content.Span)),
#pragma warning restore CA5350
        new("SHA256", SHA256.HashSizeInBytes, content => SHA256.HashData(content.Span)),
    ];

    /// <summary>The header that carries it.</summary>
    public string Header => $"x-amz-checksum-{Name.ToLowerInvariant()}";

    /// <summary>The checksum of a content, as S3 writes it.</summary>
    public string Of(ReadOnlyMemory<byte> content) => Convert.ToBase64String(Compute(content));

    /// <summary>Whether a text could be this checksum.</summary>
    public bool Fits(string text)
    {
        Span<byte> bytes = stackalloc byte[128];
        return text.Length <= bytes.Length && Convert.TryFromBase64String(text, bytes, out var written) && written == Length;
    }
}
