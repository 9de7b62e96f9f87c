using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.S3.Listing;

/// <summary>Tokens that say where a listing goes on: opaque to clients, and only those that were issued for the same listing are taken back.</summary>
internal static class ContinuationToken
{
    private const int SealLength = 8;

    /// <summary>A token.</summary>
    /// <param name="position">Where to go on.</param>
    /// <param name="listing">What it belongs to: operation or bucket.</param>
    public static string Of(string position, string listing)
    {
        var content = Encoding.UTF8.GetBytes(position);
        return Base64Url.EncodeToString([.. Seal(content, listing), .. content]);
    }

    /// <summary>The position in a token.</summary>
    /// <exception cref="AwsError">InvalidArgument: it was not issued for this listing.</exception>
    public static string Read(string token, string listing)
    {
        if (Base64Url.IsValid(token) && Base64Url.DecodeFromChars(token) is { Length: >= SealLength } bytes
            && bytes.AsSpan(0, SealLength).SequenceEqual(Seal(bytes.AsSpan(SealLength), listing)))
        {
            return Encoding.UTF8.GetString(bytes.AsSpan(SealLength));
        }

        throw S3Errors.InvalidArgument("The continuation token provided is incorrect", "continuation-token", token);
    }

    private static byte[] Seal(ReadOnlySpan<byte> content, string listing) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes($"listing of {listing}"), content)[..SealLength];
}
