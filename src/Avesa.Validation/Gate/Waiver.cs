namespace Avesa.Validation.Gate;

/// <summary>A dated, owned and approved acceptance of named findings of one control. Whatever it does not name, it does not accept.</summary>
/// <param name="Control">For example <c>PRE-02</c>.</param>
/// <param name="Findings">The findings that it accepts; empty only when it accepts something unproven.</param>
/// <param name="Unproven">The sentences of unproven verdicts that it accepts, each as it is reported; mostly none.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Approver">Who accepted it: never the owner.</param>
/// <param name="Reason">Why it may be accepted.</param>
/// <param name="Ticket">Where it is worked on.</param>
/// <param name="Start">From when it counts.</param>
/// <param name="Expires">Until when it counts, that moment excluded; at most <see cref="LongestDays"/> after its start.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Waiver(
    string Control,
    IReadOnlyList<AcceptedFinding> Findings,
    IReadOnlyList<string> Unproven,
    string Owner,
    string Approver,
    string Reason,
    string Ticket,
    DateTimeOffset Start,
    DateTimeOffset Expires,
    FilePlace Place)
{
    /// <summary>How long a waiver may last: what needs longer is no exception, and the feature should say so.</summary>
    public const int LongestDays = 90;

    /// <summary>Its ticket and control, <c>OPS-12/PRE-02</c>: unique in a file, and what people are shown.</summary>
    public string Id => $"{Ticket}/{Control}";

    /// <summary>Whether it counts at that moment.</summary>
    public bool IsActive(DateTimeOffset now) => Start <= now && now < Expires;
}
