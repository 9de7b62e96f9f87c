using Avesa.Validation.Checklists.Worlds;

namespace Avesa.Validation.Trials;

/// <summary>What is different about the world of a trial.</summary>
/// <param name="Options">The moments that it has, who interferes, and what the accounts hold.</param>
/// <param name="Defects">Names of the catalogue.</param>
internal sealed record TrialWorld(EmbeddedOptions Options, params IReadOnlyList<string> Defects)
{
    /// <summary>Nothing: both moments of the healthy estate.</summary>
    public static TrialWorld Healthy { get; } = new(new EmbeddedOptions());
}
