using System.Globalization;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Items;

/// <summary>
/// A number as DynamoDB keeps it: up to 38 significant digits, magnitude 1E-130 to 9.99…E+125, no sign of zero, no scale:
/// <c>1.0</c>, <c>01</c> and <c>10e-1</c> are one number, written <c>1</c>.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.Number</remarks>
internal sealed record Number
{
    private const int MaxDigits = 38;
    private const int MaxExponent = 125;
    private const int MinExponent = -130;

    // Significant digits without zeros at either end; empty for zero.
    private readonly string digits;
    private readonly bool negative;

    // The power of ten of the first digit.
    private readonly int exponent;

    private Number(bool negative, string digits, int exponent)
    {
        this.negative = negative;
        this.digits = digits;
        this.exponent = exponent;
    }

    /// <summary>The bytes that DynamoDB counts: one for every two digits, one for the exponent, one for a sign.</summary>
    public int Size => digits.Length == 0 ? 1 : 1 + ((digits.Length + ((exponent & 1) == 0 ? 1 : 0) + 1) / 2) + (negative ? 1 : 0);

    /// <summary>Reads a number.</summary>
    /// <exception cref="AwsError">ValidationException: not a number, or one that DynamoDB cannot keep.</exception>
    public static Number Parse(string text)
    {
        if (text.Length == 0)
        {
            throw Invalid("The parameter cannot be converted to a numeric value");
        }

        var position = text[0] is '+' or '-' ? 1 : 0;
        var end = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = text.AsSpan(position, (end < 0 ? text.Length : end) - position);
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? [] : mantissa[(point + 1)..];
        var power = 0;
        if (whole.Length + fraction.Length == 0
            || whole.ContainsAnyExceptInRange('0', '9')
            || fraction.ContainsAnyExceptInRange('0', '9')
            || (end >= 0 && !int.TryParse(text.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)))
        {
            throw Invalid($"The parameter cannot be converted to a numeric value: {text}");
        }

        var all = string.Concat(whole, fraction);
        var significant = all.AsSpan().TrimStart('0');
        var first = (long)whole.Length - 1 - (all.Length - significant.Length) + power;
        significant = significant.TrimEnd('0');
        return significant.Length == 0 ? new Number(false, "", 0) : Bounded(new Number(text[0] == '-', significant.ToString(), Clamp(first)));
    }

    /// <summary>The one way in which DynamoDB writes the number: plain digits, never an exponent.</summary>
    public override string ToString()
    {
        if (digits.Length == 0)
        {
            return "0";
        }

        var sign = negative ? "-" : "";
        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        return digits.Length <= exponent + 1
            ? $"{sign}{digits.PadRight(exponent + 1, '0')}"
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    /// <summary>Bytes that compare as the numbers do.</summary>
    public byte[] ToSortableBytes()
    {
        if (digits.Length == 0)
        {
            return [1];
        }

        // Sign, then exponent, then digits; all complemented for a negative number, whose end must sort after any further digit.
        byte[] bytes = [negative ? (byte)0 : (byte)2, (byte)(exponent - MinExponent), .. digits.Select(digit => (byte)(digit - '0' + 1)), 0];
        if (negative)
        {
            for (var i = 1; i < bytes.Length; i++)
            {
                bytes[i] = (byte)~bytes[i];
            }

            return bytes;
        }

        return bytes[..^1];
    }

    private static int Clamp(long value) => (int)long.Clamp(value, -100_000, 100_000);

    private static Number Bounded(Number number) => number switch
    {
        { exponent: > MaxExponent } => throw Invalid("Number overflow. Attempting to store a number with magnitude larger than supported range"),
        { exponent: < MinExponent } => throw Invalid("Number underflow. Attempting to store a number with magnitude smaller than supported range"),
        { digits.Length: > MaxDigits } => throw Invalid("Attempting to store more than 38 significant digits in a Number"),
        _ => number,
    };

    private static AwsError Invalid(string message) => new("ValidationException", message);
}
