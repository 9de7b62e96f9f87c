using Avesa.Validation.Night;

namespace Avesa.Validation.Tests.Night;

/// <summary>The night of the plan, and real ones.</summary>
internal static class Nights
{
    public const string Stop = "Stop production data ingestion";
    public const string Restart = "Restart data ingestion in production account";
    public const string Watch = "Monitor for 1 hour";

    public static NightPlan OfThePlan { get; } = new(
        Window(DayOfWeek.Saturday, "02:00", "06:00", "America/New_York"),
        [
            Step("02:00", Stop),
            Step("02:15", "Final data sync"),
            Step("02:30", "Update DNS/endpoints to production account"),
            Step("02:45", Restart),
            Step("03:00", "Validation testing"),
            Step("04:00", Watch),
            Step("05:00", "Go/No-Go decision"),
        ]);

    public static MaintenanceWindow Window(DayOfWeek day, string from, string to, string zone) =>
        new(day, TimeOnly.Parse(from), TimeOnly.Parse(to), TimeSpan.FromHours(2), TimeZoneInfo.FindSystemTimeZoneById(zone));

    public static TimelineStep Step(string at, string step) => new(TimeOnly.Parse(at), step);

    /// <summary>Saturday 21 November 2026, in Eastern standard time, five hours behind UTC.</summary>
    public static DateTimeOffset Begin { get; } = Utc("2026-11-21T07:00:00Z");

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
