namespace Avesa.Validation.Run;

/// <summary>
/// The phases of the migration: a tag of the features, a filter, and a decision of its own. There is no decision over two phases.
/// </summary>
public static class Phase
{
    /// <summary>The plan's decision point at the end of week 2: the account is set up, and the infrastructure is deployed.</summary>
    public const string Week2 = "week-2";

    /// <summary>The plan's decision point at the end of week 3: what was deployed is proven to work, and it is watched.</summary>
    public const string Week3 = "week-3";

    /// <summary>The plan's decision point in week 4: production is ready for the cutover, and there is a way back.</summary>
    public const string Week4 = "week-4";

    /// <summary>Before production's ingestion starts.</summary>
    public const string PreCutover = "pre-cutover";

    /// <summary>The night itself: the timeline of plan 7.1, line by line.</summary>
    public const string Cutover = "cutover";

    /// <summary>After production's ingestion has started.</summary>
    public const string PostCutover = "post-cutover";

    /// <summary>After any deployment: what needs neither the source's data nor a cutover.</summary>
    public const string PostDeploy = "post-deploy";

    /// <summary>The end of the plan: hardening, cost and documents (its phase 8).</summary>
    public const string Week6 = "week-6";

    /// <summary>All of them, in the order of the plan.</summary>
    public static IReadOnlyList<string> All { get; } = [Week2, Week3, Week4, PreCutover, Cutover, PostCutover, PostDeploy, Week6];

    /// <summary>Those whose scenarios look at the time before production's ingestion starts.</summary>
    public static IReadOnlyList<string> Before { get; } = [Week2, Week3, PreCutover];

    /// <summary>Those whose scenarios look at the time after it has started.</summary>
    public static IReadOnlyList<string> After { get; } = [Cutover, PostCutover, Week6];
}
