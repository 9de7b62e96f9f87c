using System.Security.Cryptography;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>What the pipeline's objects hold: the magic numbers of Parquet around bytes that follow from the key, so nothing need be kept.</summary>
internal static class ObjectContent
{
    private static readonly byte[] Magic = "PAR1"u8.ToArray();

    /// <summary>The content under a key.</summary>
    public static byte[] Parquet(string key)
    {
        var seed = Seed.Of(key);
        return [.. Magic, .. seed.Bytes(seed.At("size").Between(120, 900)), .. Magic];
    }

    /// <summary>The ETag of a single-part upload: MD5 is S3's choice and protects nothing here.</summary>
#pragma warning disable CA5351 // Do Not Use Broken Cryptographic Algorithms: S3 defines this ETag as the MD5
    public static string ETag(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351
}
