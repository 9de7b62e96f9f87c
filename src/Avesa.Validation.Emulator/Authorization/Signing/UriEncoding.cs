using System.Globalization;
using System.Text;

namespace Avesa.Validation.Emulator.Authorization.Signing;

/// <summary>URI encoding as signatures define it: every byte but the unreserved characters as <c>%XX</c>, whatever the client left plain.</summary>
internal static class UriEncoding
{
    /// <summary>Undoes percent-encoding byte by byte, so that bytes that are no UTF-8 survive.</summary>
    public static byte[] Decode(string text)
    {
        var decoded = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                decoded.Add(value);
                i += 2;
            }
            else
            {
                decoded.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }

        return [.. decoded];
    }

    /// <summary>Encodes bytes; a slash stays one where <paramref name="keepSlash"/> says so.</summary>
    public static string Encode(byte[] bytes, bool keepSlash)
    {
        var encoded = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' || (keepSlash && value == '/'))
            {
                encoded.Append((char)value);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
        }

        return encoded.ToString();
    }
}
