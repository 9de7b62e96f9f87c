using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Night;

namespace Avesa.Validation.Checklists.Steps;

/// <summary>What the Background of the running scenario has said of the night, and which of its lines the scenario is about.</summary>
public sealed class NightInFeature
{
    private NightPlan? plan;
    private string? line;

    /// <summary>The maintenance window, until the timeline makes a plan of it.</summary>
    public MaintenanceWindow? Window { get; set; }

    public NightPlan Plan
    {
        get => plan ?? throw new ChecklistException("This step needs the night: give the maintenance window and the timeline in the feature's Background.");
        set => plan = value;
    }

    /// <summary>The line of the timeline that the scenario is about.</summary>
    public string Line
    {
        get => line ?? throw new ChecklistException("This step needs a line of the timeline: begin the scenario with Given \"…\" is due.");
        set => line = Known(value);
    }

    /// <summary>A line of the timeline, which has to be one.</summary>
    public string Known(string step) => Plan.Steps.Any(known => known.Step == step)
        ? step
        : throw new ChecklistException($"The timeline of the Background has no line \"{step}\". It has {string.Join(", ", Plan.Steps.Select(known => $"\"{known.Step}\""))}.");
}
