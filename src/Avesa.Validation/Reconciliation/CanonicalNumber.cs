using System.Globalization;
using System.Numerics;

namespace Avesa.Validation.Reconciliation;

/// <summary>Numbers of up to 38 digits and any exponent, as DynamoDB has them; a decimal has 28 and would take two different ones for the same.</summary>
public static class CanonicalNumber
{
    /// <summary>The one spelling of a number: its digits without zeros at either end, and the exponent; <c>1.50</c> and <c>15e-1</c> are both <c>15e-1</c>.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static string Of(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        var digits = BigInteger.Parse(mantissa, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (digits.IsZero)
        {
            return "0";
        }

        var written = digits.ToString(CultureInfo.InvariantCulture);
        var significant = written.TrimEnd('0');
        return $"{significant}e{exponent + written.Length - significant.Length}";
    }
}
