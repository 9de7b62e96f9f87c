using System.Security.Cryptography;
using System.Text;

namespace Avesa.Validation.Emulator.Authorization.Signing;

/// <summary>Signs for one secret, day, region and service.</summary>
internal sealed class SigningKey
{
    private readonly byte[] key;

    public SigningKey(string secret, Signature scope) =>
        key = Hmac(Hmac(Hmac(Hmac(Encoding.UTF8.GetBytes("AWS4" + secret), scope.Date), scope.Region), scope.Service), "aws4_request");

    /// <summary>The signature of a text, in hex.</summary>
    public string Sign(string text) => Convert.ToHexStringLower(Hmac(key, text));

    /// <summary>SHA-256 in hex.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>SHA-256 of a text's UTF-8, in hex.</summary>
    public static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
