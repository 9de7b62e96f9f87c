using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Harmless;

/// <summary>One thing that is different in an estate and still as it should be, so that whoever checks the estate can be caught crying wolf.</summary>
/// <inheritdoc cref="EstateChange" path="/param" />
public sealed record HarmlessChange(string Name, string Description, string MomentName, Action<Moment> Apply) : EstateChange(Name, Description, MomentName, Apply)
{
    /// <inheritdoc />
    public override string Kind => "harmless";

    /// <summary>A change of the moment before the cutover.</summary>
    internal static HarmlessChange Before(string name, string description, Action<Moment> apply) => new(name, description, BeforeCutover, apply);

    /// <summary>A change of the moment after the cutover.</summary>
    internal static HarmlessChange After(string name, string description, Action<Moment> apply) => new(name, description, AfterCutover, apply);
}
