using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Integrity;

/// <summary>ETags as S3 makes them.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html</remarks>
[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "S3's ETags are MD5.")]
public static class ETags
{
    /// <summary>The ETag of an object that was written in one piece: the MD5 of its content, unless a KMS key encrypts it.</summary>
    public static string Of(ReadOnlySpan<byte> content, BucketEncryption encryption)
    {
        ArgumentNullException.ThrowIfNull(encryption);
        return encryption.Algorithm == "AES256"
            ? Convert.ToHexStringLower(MD5.HashData(content))
            : Convert.ToHexStringLower(MD5.HashData([.. MD5.HashData(content), .. Encoding.UTF8.GetBytes(encryption.KmsKeyArn ?? encryption.Algorithm)]));
    }

    /// <summary>The ETag of a multipart object: the MD5 of its parts' MD5s, and how many they are.</summary>
    public static string OfParts(IReadOnlyCollection<byte[]> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return $"{Convert.ToHexStringLower(MD5.HashData([.. parts.SelectMany(part => MD5.HashData(part))]))}-{parts.Count}";
    }

    internal static byte[] Md5(ReadOnlySpan<byte> content) => MD5.HashData(content);
}
