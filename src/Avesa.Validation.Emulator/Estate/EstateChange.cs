using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>One thing of a healthy estate that can be had otherwise, by its name: a defect, or a harmless change.</summary>
/// <param name="Name">Lower case with dashes, for example <c>item-missing</c>; unique among all changes.</param>
/// <param name="Description">A sentence: what is different, and where.</param>
/// <param name="MomentName">The moment that it changes: <c>before-cutover</c> or <c>after-cutover</c>.</param>
/// <param name="Apply">Changes a moment that <see cref="HealthyEstate"/> has built. Harmless changes can be applied one after another in any order, and defects after whatever was applied before.</param>
public abstract record EstateChange(string Name, string Description, string MomentName, Action<Moment> Apply)
{
    /// <summary>What it does to the estate, in a word: <c>harmful</c> or <c>harmless</c>.</summary>
    public abstract string Kind { get; }

    internal const string BeforeCutover = "before-cutover";
    internal const string AfterCutover = "after-cutover";
}
