namespace Avesa.Validation.Night;

/// <summary>
/// When the plan's maintenance window lies: a day of the week and hours of a zone's clock. A window lasts as long as its hours say even where the clock
/// is changed within it, and its hours are then told by the clock as it is.
/// </summary>
/// <param name="Day">The day on which it begins.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends; on the next day where that is not later than <paramref name="From"/>.</param>
/// <param name="Rollback">How long the way back takes: the last part of the window in which it can still be gone.</param>
/// <param name="Zone">Whose clock.</param>
public sealed record MaintenanceWindow(DayOfWeek Day, TimeOnly From, TimeOnly To, TimeSpan Rollback, TimeZoneInfo Zone)
{
    // Whoever stops the source somewhat early has still kept to this window, and not begun another.
    private static readonly TimeSpan Early = TimeSpan.FromHours(1);

    /// <summary>How long it lasts.</summary>
    public TimeSpan Length => After(To) is { Ticks: > 0 } length ? length : TimeSpan.FromDays(1);

    /// <summary>How long after the window's beginning an hour of its clock comes.</summary>
    public TimeSpan After(TimeOnly hour) => hour - From;

    /// <summary>The beginning of the planned window in which something happened, or up to an hour before; null when that was in none.</summary>
    public DateTimeOffset? Around(DateTimeOffset happened)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(happened, Zone).DateTime);
        return ((int[])[-1, 0, 1])
            .Select(day.AddDays)
            .Where(date => date.DayOfWeek == Day)
            .Select(Begin)
            .Where(begin => happened >= begin - Early && happened < begin + Length)
            .Select(begin => (DateTimeOffset?)begin)
            .FirstOrDefault();
    }

    /// <summary>
    /// When the window of a date begins. An hour that the clock skips is the one to which it jumps, and of an hour that it shows twice the first is
    /// meant: whoever waits for either begins then.
    /// </summary>
    public DateTimeOffset Begin(DateOnly date)
    {
        var local = date.ToDateTime(From);
        if (Zone.IsInvalidTime(local))
        {
            // The clock jumps from before to after: what the offset before makes of the skipped hour is as much later.
            return new DateTimeOffset(local, Zone.GetUtcOffset(local.AddDays(-1)));
        }

        return new DateTimeOffset(local, Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local));
    }
}
