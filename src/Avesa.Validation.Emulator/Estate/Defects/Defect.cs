using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>One thing that is wrong with an estate that is healthy otherwise, so that whoever checks the estate can be checked.</summary>
/// <param name="Name">Lower case with dashes, for example <c>item-missing</c>; unique in the catalogue.</param>
/// <param name="Description">A sentence: what is wrong, and where.</param>
/// <param name="MomentName">The moment that it breaks: <c>before-cutover</c> or <c>after-cutover</c>.</param>
/// <param name="Apply">Breaks a moment that <see cref="HealthyEstate"/> has built; defects can be applied one after another, in any order.</param>
public sealed record Defect(string Name, string Description, string MomentName, Action<Moment> Apply)
{
    /// <summary>A defect of the moment before the cutover.</summary>
    internal static Defect Before(string name, string description, Action<Moment> apply) => new(name, description, "before-cutover", apply);

    /// <summary>A defect of the moment after the cutover.</summary>
    internal static Defect After(string name, string description, Action<Moment> apply) => new(name, description, "after-cutover", apply);
}
