namespace Avesa.Validation.Run;

/// <summary>A control as the features define it.</summary>
/// <param name="Id">For example <c>PRE-03</c>.</param>
/// <param name="Title">The rule's sentence: one box of the plan.</param>
/// <param name="Description">What the rule says below its sentence: why it matters, and what to do when it is red; empty when it says nothing.</param>
/// <param name="Feature">The feature file, from the repository's root, with forward slashes: <c>features/pre-cutover.feature</c>.</param>
/// <param name="Facts">Its scenarios, in the feature's order.</param>
public sealed record Control(string Id, string Title, string Description, string Feature, IReadOnlyList<PlannedFact> Facts)
{
    /// <summary>The id under which reports have what ran outside of every control.</summary>
    public const string Outside = "-";
}

/// <summary>One fact that a control needs: a scenario.</summary>
/// <param name="Title">The scenario's title, its placeholders filled in; unique in its control.</param>
/// <param name="Line">Where it stands in the feature file; of an outline, the row of its example.</param>
/// <param name="Tags">Without <c>@</c>, those of its rule and feature among them.</param>
public sealed record PlannedFact(string Title, int Line, IReadOnlyList<string> Tags)
{
    /// <summary>What its steps ask, in the feature's words.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>The phases that need it.</summary>
    public IReadOnlyList<string> Phases => [.. Phase.All.Where(Tags.Contains)];
}
