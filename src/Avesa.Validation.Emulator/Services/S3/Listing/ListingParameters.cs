using System.Globalization;
using System.Text;
using System.Xml;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.S3.Listing;

/// <summary>What the listings of a bucket have in common: prefix, delimiter, page size and how keys are written.</summary>
internal sealed record ListingParameters(string Prefix, string? Delimiter, int MaxKeys, bool UrlEncoded)
{
    private const int MaxPage = 1000;

    /// <summary>Reads the parameters.</summary>
    /// <exception cref="AwsError">InvalidArgument.</exception>
    public static ListingParameters Read(S3Call call) => new(
        call.Query("prefix") ?? "",
        call.Query("delimiter") is { Length: > 0 } delimiter ? delimiter : null,
        Math.Min(call.Integer("max-keys", 0, int.MaxValue) ?? MaxPage, MaxPage),
        call.Query("encoding-type") switch
        {
            null => false,
            "url" => true,
            { } other => throw S3Errors.InvalidArgument("Invalid Encoding Method specified in Request", "encoding-type", other),
        });

    /// <summary>The condition keys of a listing.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Context(S3Call call)
    {
        var context = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in new[] { "prefix", "delimiter", "max-keys" })
        {
            if (call.Query(name) is { } value)
            {
                context[$"s3:{name}"] = [value];
            }
        }

        return context;
    }

    /// <summary>The common prefix that a key is rolled up into; null when it stands for itself.</summary>
    public string? CommonPrefix(string key)
    {
        if (Delimiter is null)
        {
            return null;
        }

        var end = key.IndexOf(Delimiter, Prefix.Length, StringComparison.Ordinal);
        return end < 0 ? null : key[..(end + Delimiter.Length)];
    }

    /// <summary>A key, prefix or delimiter as the answer writes it.</summary>
    public string? Encode(string? text) => text is null || !UrlEncoded ? text : UrlEncode(text);

    /// <summary>Writes the elements CommonPrefixes.</summary>
    public void WriteCommonPrefixes(XmlWriter xml, IEnumerable<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            xml.Element("CommonPrefixes", () => xml.Element("Prefix", Encode(prefix)));
        }
    }

    // As java.net.URLEncoder does, except that slashes stay.
    private static string UrlEncode(string text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var character = (char)value;
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '*' or '/')
            {
                encoded.Append(character);
            }
            else if (character == ' ')
            {
                encoded.Append('+');
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
        }

        return encoded.ToString();
    }
}
