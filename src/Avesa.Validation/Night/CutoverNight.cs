namespace Avesa.Validation.Night;

/// <summary>A real night that follows the plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Begin">When its window begins.</param>
public sealed record CutoverNight(NightPlan Plan, DateTimeOffset Begin)
{
    /// <summary>The clock by which it is told.</summary>
    public NightClock Clock { get; } = new(Plan.Window.Zone);

    /// <summary>When its window ends.</summary>
    public DateTimeOffset End => Begin + Plan.Window.Length;

    /// <summary>When a rollback has to begin at the latest to end within the window.</summary>
    public DateTimeOffset LastRollback => End - Plan.Window.Rollback;

    /// <summary>Whether it lies where the plan puts it.</summary>
    public bool AsPlanned => Plan.Window.Around(Begin) == Begin;

    /// <summary>Its lines, in their order.</summary>
    public IReadOnlyList<NightLine> Lines =>
    [
        .. Plan.Steps.Select((step, number) => new NightLine(
            step,
            Begin + Plan.Window.After(step.At),
            number + 1 < Plan.Steps.Count ? Begin + Plan.Window.After(Plan.Steps[number + 1].At) : End,
            Clock)),
    ];

    /// <summary>The line with these words; null when there is none.</summary>
    public NightLine? Line(string step) => Lines.FirstOrDefault(line => line.Step == step);
}
