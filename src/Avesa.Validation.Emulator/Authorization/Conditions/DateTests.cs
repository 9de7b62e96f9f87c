using System.Globalization;

namespace Avesa.Validation.Emulator.Authorization.Conditions;

/// <summary>Comparisons of times, which are ISO 8601 or seconds since 1970; what is neither compares with nothing.</summary>
internal static class DateTests
{
    /// <summary>A test of the sign of actual minus expected.</summary>
    public static ValueTest When(Func<int, bool> sign) => (actual, expected, context) =>
        Time(actual) is { } left && Time(expected.Literal(context)) is { } right && sign(left.CompareTo(right));

    private static DateTimeOffset? Time(string? text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds) && seconds > 9999
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.TryParseExact(
                text,
                ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd", "yyyy-MM", "yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var time) ? time : null;
}
