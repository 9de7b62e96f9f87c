namespace Avesa.Validation.Night;

/// <summary>A line of the plan's timeline (7.1).</summary>
/// <param name="At">The plan's hour.</param>
/// <param name="Step">What is to be done, in the plan's words.</param>
public sealed record TimelineStep(TimeOnly At, string Step);
