using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>One thing that is wrong with an estate that is healthy otherwise, so that whoever checks the estate can be checked.</summary>
/// <inheritdoc cref="EstateChange" path="/param" />
public sealed record Defect(string Name, string Description, string MomentName, Action<Moment> Apply) : EstateChange(Name, Description, MomentName, Apply)
{
    /// <inheritdoc />
    public override string Kind => "harmful";

    /// <summary>A defect of the moment before the cutover.</summary>
    internal static Defect Before(string name, string description, Action<Moment> apply) => new(name, description, BeforeCutover, apply);

    /// <summary>A defect of the moment after the cutover.</summary>
    internal static Defect After(string name, string description, Action<Moment> apply) => new(name, description, AfterCutover, apply);
}
