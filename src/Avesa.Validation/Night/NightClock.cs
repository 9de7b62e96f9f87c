using System.Globalization;

namespace Avesa.Validation.Night;

/// <summary>Tells times as the people of the night read them off the wall.</summary>
/// <param name="Zone">Whose clock.</param>
public sealed record NightClock(TimeZoneInfo Zone)
{
    /// <summary><c>Sat 02:45 (New York, UTC-05:00)</c>: the offset tells the two hours apart that a clock shows twice.</summary>
    public string Of(DateTimeOffset time)
    {
        var local = TimeZoneInfo.ConvertTime(time, Zone);
        return local.ToString($"ddd HH:mm '({City}, UTC'zzz')'", CultureInfo.InvariantCulture);
    }

    /// <summary><c>02:45</c>.</summary>
    public string HourOf(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Whole minutes in words: <c>12 minutes</c>, <c>1 hour 4 minutes</c>, <c>less than a minute</c>.</summary>
    public static string Of(TimeSpan span)
    {
        var (hours, minutes) = ((int)span.TotalHours, span.Minutes);
        return (hours, minutes) switch
        {
            (0, 0) => "less than a minute",
            (0, _) => Number(minutes, "minute"),
            (_, 0) => Number(hours, "hour"),
            _ => $"{Number(hours, "hour")} {Number(minutes, "minute")}",
        };
    }

    private string City => Zone.Id[(Zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private static string Number(int count, string one) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {one}{(count == 1 ? "" : "s")}";
}
