using System.Globalization;

namespace Avesa.Validation.Emulator.Authorization.Conditions;

/// <summary>Comparisons of numbers; what is not a number compares with nothing.</summary>
internal static class NumericTests
{
    /// <summary>A test of the sign of actual minus expected.</summary>
    public static ValueTest When(Func<int, bool> sign) => (actual, expected, context) =>
        Number(actual) is { } left && Number(expected.Literal(context)) is { } right && sign(left.CompareTo(right));

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
