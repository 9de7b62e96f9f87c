namespace Avesa.Validation.Run;

/// <summary>
/// The phases of the migration: a tag of the features, a filter, and a decision of its own. There is no decision over two phases.
/// </summary>
public static class Phase
{
    /// <summary>Before production's ingestion starts.</summary>
    public const string PreCutover = "pre-cutover";

    /// <summary>After production's ingestion has started.</summary>
    public const string PostCutover = "post-cutover";

    /// <summary>After any deployment: what needs neither the source's data nor a cutover.</summary>
    public const string PostDeploy = "post-deploy";

    /// <summary>All of them, in the order of the plan.</summary>
    public static IReadOnlyList<string> All { get; } = [PreCutover, PostCutover, PostDeploy];
}
