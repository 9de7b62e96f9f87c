using System.Buffers.Text;
using System.Globalization;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>The spelling of <see cref="CanonicalNumber"/>, from bytes to bytes and without allocating.</summary>
public static class NumberText
{
    /// <summary>More than any canonical number takes.</summary>
    public const int MaxLength = MaxDigits + 24;

    // DynamoDB's numbers have 38; a few more do no harm, and are told apart too.
    private const int MaxDigits = 200;
    private const int MaxExponent = 1_000_000;

    /// <summary>Writes the canonical spelling of a number.</summary>
    /// <param name="text">As DynamoDB, or whoever speaks its protocol, spells it.</param>
    /// <param name="canonical">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written; 0 when the text is no number, or one that DynamoDB cannot have.</returns>
    public static int Write(ReadOnlySpan<byte> text, Span<byte> canonical)
    {
        if (text.Length is > 0 and < 20 && text[0] is > (byte)'0' and <= (byte)'9' && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9') && Plain(text, canonical) is > 0 and var written)
        {
            return written;
        }

        var mark = text.IndexOfAny((byte)'e', (byte)'E');
        var exponent = 0;
        if (text.Length > MaxDigits || (mark >= 0 && !Exponent(text[(mark + 1)..], out exponent)))
        {
            return 0;
        }

        var mantissa = mark < 0 ? text : text[..mark];
        var first = mantissa is [(byte)'-', ..] ? 1 : 0;
        mantissa = mantissa is [(byte)'-' or (byte)'+', ..] ? mantissa[1..] : mantissa;
        var point = mantissa.IndexOf((byte)'.');
        if (mantissa.Length == (point < 0 ? 0 : 1))
        {
            return 0;
        }

        canonical[0] = (byte)'-';
        var length = first;
        for (var i = 0; i < mantissa.Length; i++)
        {
            if (i == point)
            {
                continue;
            }

            if (!char.IsAsciiDigit((char)mantissa[i]))
            {
                return 0;
            }

            if (length > first || mantissa[i] != '0')
            {
                canonical[length++] = mantissa[i];
            }
        }

        return Finish(canonical, first, length, point < 0 ? exponent : exponent - (mantissa.Length - point - 1));
    }

    // A whole number, which most are, unless it has more zeros at its end than a digit says.
    private static int Plain(ReadOnlySpan<byte> text, Span<byte> canonical)
    {
        var length = text.LastIndexOfAnyExcept((byte)'0') + 1;
        if (text.Length - length > 9)
        {
            return 0;
        }

        text.CopyTo(canonical);
        canonical[length] = (byte)'e';
        canonical[length + 1] = (byte)('0' + (text.Length - length));
        return length + 2;
    }

    private static int Finish(Span<byte> canonical, int first, int length, int exponent)
    {
        if (length == first)
        {
            canonical[0] = (byte)'0';
            return 1;
        }

        while (canonical[length - 1] == '0')
        {
            length--;
            exponent++;
        }

        canonical[length++] = (byte)'e';
        _ = Utf8Formatter.TryFormat(exponent, canonical[length..], out var written);
        return length + written;
    }

    private static bool Exponent(ReadOnlySpan<byte> text, out int exponent) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) && exponent is > -MaxExponent and < MaxExponent;
}
