using Avesa.Validation.Trials.Denials;

namespace Avesa.Validation.Trials.Faults;

/// <summary>A fault that a check rightly does not mind.</summary>
/// <param name="Control">The control.</param>
/// <param name="Operation">What is asked.</param>
/// <param name="Faults">What goes wrong.</param>
/// <param name="Reason">Why that takes nothing from the verdict.</param>
internal sealed record Harmless(string Control, string Operation, IReadOnlyList<Fault> Faults, string Reason)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Harmless> All { get; } =
    [
        new("POST-05", "s3:GetObject", [Fault.OfProxy, Fault.BrokenOff, Fault.Truncated], "whether the object is given out is what is tried; nobody looks at its content"),
    ];

    /// <summary>Whether this kind of call is meant, where this check rests on it.</summary>
    public bool IsAbout(Cell cell, Asked check) => (Control, Operation) == (check.Control, $"{cell.Service}:{cell.Operation}");

    /// <summary>Whether a check may be held all the same.</summary>
    public static bool Covers(Cell cell, Fault fault, Asked check) => All.Any(one => one.IsAbout(cell, check) && one.Faults.Contains(fault));
}
