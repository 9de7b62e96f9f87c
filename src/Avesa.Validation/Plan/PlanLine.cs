namespace Avesa.Validation.Plan;

/// <summary>A line of the migration plan that has to come true, and the controls that answer for it.</summary>
/// <param name="Section">The plan's section, number and title: <c>6.2 Validation Checklist</c>.</param>
/// <param name="Kind">What the line is.</param>
/// <param name="Words">The plan's own words.</param>
/// <param name="Controls">The ids of the controls that it rests on, in the order of the features; never empty.</param>
public sealed record PlanLine(string Section, PlanLineKind Kind, string Words, IReadOnlyList<string> Controls);

/// <summary>What a line of the plan is. A closed set.</summary>
public enum PlanLineKind
{
    /// <summary>A box to tick.</summary>
    Box,

    /// <summary>Something that is done: a command, a step of the night, a step back.</summary>
    Procedure,

    /// <summary>A success criterion: it holds when all of its controls do, and is never ticked by itself.</summary>
    Criterion,

    /// <summary>A GO or NO-GO point: it rests on every control of its phase.</summary>
    Decision,

    /// <summary>What the plan does against a risk.</summary>
    Mitigation,

    /// <summary>What the plan does not say, and has to hold all the same.</summary>
    Forgotten,
}
