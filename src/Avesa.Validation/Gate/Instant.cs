using System.Globalization;

namespace Avesa.Validation.Gate;

/// <summary>A time in a sentence.</summary>
internal static class Instant
{
    /// <summary>In UTC, to the second: <c>2026-03-01 04:00:00Z</c>.</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
}
