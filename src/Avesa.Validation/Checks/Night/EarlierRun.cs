namespace Avesa.Validation.Checks.Night;

/// <summary>What a run before this one decided, and what it has to have in common with this one to count here.</summary>
/// <param name="Decisions">The whole paths of its <c>decision.json</c>, of each of its parts where it had some; none when nobody named one.</param>
/// <param name="World"><c>live</c> or <c>embedded</c>: this run's.</param>
/// <param name="Catalogue">SHA-256 over the feature files of this run: who was asked other questions has not answered these.</param>
public sealed record EarlierRun(IReadOnlyList<string> Decisions, string World, string Catalogue);
