using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Emulator.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>One page of a listing.</summary>
/// <param name="Items">What the page holds, in the listing's order.</param>
/// <param name="Next">The token of the next page; null on the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>
/// Cuts listings into pages. A token names the last key that was answered, so items that come or go between two pages neither repeat nor
/// hide others; it is signed together with the listing that it belongs to, so only that listing of this process accepts it.
/// </summary>
internal static class Page
{
    private const int SignatureBytes = 16;

    private static readonly byte[] SigningKey = RandomNumberGenerator.GetBytes(32);

    /// <summary>The page that follows a token, or the first.</summary>
    /// <param name="call">The call; account and operation are part of what a token belongs to.</param>
    /// <param name="all">Everything that the listing holds, in any order.</param>
    /// <param name="key">A key that is unique in the listing; its ordinal order is the order of the listing.</param>
    /// <param name="size">Most items of the page, at least 1.</param>
    /// <param name="token">What the client sent; null for the first page.</param>
    /// <param name="filters">The listing's parameters beside token and size: a token is good only with those it was issued for.</param>
    /// <param name="refused">The service's error for a token that it did not issue.</param>
    public static Page<T> Of<T>(Call call, IEnumerable<T> all, Func<T, string> key, int size, string? token, string filters, Func<AwsError> refused)
    {
        var after = token is null ? null : Open(call, filters, token) ?? throw refused();
        var rest = all.Select(item => (Key: key(item), Item: item))
            .Where(pair => after is null || string.CompareOrdinal(pair.Key, after) > 0)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(size + 1)
            .ToList();
        var page = rest.Take(size).ToList();
        return new Page<T>([.. page.Select(pair => pair.Item)], rest.Count > size ? Seal(call, filters, page[^1].Key) : null);
    }

    /// <summary>A token that names a place in a listing; the same place has the same token.</summary>
    public static string Seal(Call call, string filters, string place) =>
        WebEncoders.Base64UrlEncode([.. Sign(Listing(call, filters), place), .. Encoding.UTF8.GetBytes(place)]);

    /// <summary>The place that a token names; null when it was not issued here, or for another listing.</summary>
    public static string? Open(Call call, string filters, string token)
    {
        byte[] bytes;
        try
        {
            bytes = WebEncoders.Base64UrlDecode(token);
        }
        catch (FormatException)
        {
            return null;
        }

        if (bytes.Length <= SignatureBytes)
        {
            return null;
        }

        var key = Encoding.UTF8.GetString(bytes.AsSpan(SignatureBytes));
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SignatureBytes), Sign(Listing(call, filters), key)) ? key : null;
    }

    private static string Listing(Call call, string filters) =>
        $"{call.Account.Moment.Name}\n{call.Account.Id}\n{call.Service}\n{call.Operation}\n{filters}\n";

    private static byte[] Sign(string listing, string key) =>
        HMACSHA256.HashData(SigningKey, Encoding.UTF8.GetBytes(listing + key))[..SignatureBytes];
}
