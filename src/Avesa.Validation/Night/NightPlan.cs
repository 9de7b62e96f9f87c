namespace Avesa.Validation.Night;

/// <summary>The plan of the cutover night (7.1): its window, and what is to be done when.</summary>
public sealed record NightPlan
{
    /// <summary>A plan.</summary>
    /// <param name="window">The maintenance window.</param>
    /// <param name="steps">The timeline, in the order of its hours, the first at the window's beginning and none twice.</param>
    /// <exception cref="FormatException">A line lies outside of the window, or not after the one before it, or the way back takes longer than the window lasts.</exception>
    public NightPlan(MaintenanceWindow window, IReadOnlyList<TimelineStep> steps)
    {
        Window = window;
        Steps = steps;
        if (steps.Count == 0 || steps[0].At != window.From)
        {
            throw new FormatException($"The timeline has to begin with the window, at {window.From:HH:mm}.");
        }

        foreach (var (before, step) in steps.Zip(steps.Skip(1)))
        {
            if (window.After(step.At) <= window.After(before.At) || window.After(step.At) >= window.Length)
            {
                throw new FormatException($"\"{step.Step}\" at {step.At:HH:mm} does not lie after \"{before.Step}\" at {before.At:HH:mm} and within the window, which ends at {window.To:HH:mm}.");
            }
        }

        if (steps.DistinctBy(step => step.Step, StringComparer.Ordinal).Count() != steps.Count)
        {
            throw new FormatException("The timeline has two lines with the same words.");
        }

        if (window.Rollback > window.Length)
        {
            throw new FormatException("The way back takes longer than the window lasts.");
        }
    }

    /// <summary>The maintenance window.</summary>
    public MaintenanceWindow Window { get; }

    /// <summary>The timeline.</summary>
    public IReadOnlyList<TimelineStep> Steps { get; }

    /// <summary>
    /// The night in which the source was, or is to be, stopped. Where that lies in the planned window, its hours are the plan's, so that a late stop is
    /// late; where the night was put off to another one, they are counted from the stop, with which the plan begins.
    /// </summary>
    /// <param name="sourceStoppedAt">When the source's ingestion stops.</param>
    /// <param name="begins">When the window began, where somebody knows it better.</param>
    public CutoverNight Of(DateTimeOffset sourceStoppedAt, DateTimeOffset? begins = null) => new(this, begins ?? Window.Around(sourceStoppedAt) ?? sourceStoppedAt);
}
