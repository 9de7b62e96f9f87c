using Avesa.Validation.Accounts;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Trials;

/// <summary>What a trial found.</summary>
/// <param name="Controls">Every control of the features; what was not asked for did not run.</param>
/// <param name="Calls">The ledger: every call, in the order in which they ended.</param>
internal sealed record TrialResult(IReadOnlyList<ControlResult> Controls, IReadOnlyList<RecordedCall> Calls)
{
    /// <summary>The controls of which a fact ran, with their state.</summary>
    public IReadOnlyDictionary<string, FactState> States => Controls.Where(control => control.Facts.Any(fact => fact.Verdict is not null))
        .ToDictionary(control => control.Control.Id, control => control.Facts.Where(fact => fact.Verdict is not null).Max(fact => fact.State));

    /// <summary>The facts that ran: control, title, result.</summary>
    public IEnumerable<(string Control, FactResult Result)> Facts => Controls
        .SelectMany(control => control.Facts, (control, fact) => (control.Control.Id, fact))
        .Where(fact => fact.fact.Verdict is not null);

    /// <summary>The findings of a control as a report gives them: <c>subject: expected …, found …</c>.</summary>
    public IReadOnlyList<string> Findings(string control) =>
    [
        .. Controls.Single(result => result.Control.Id == control).Facts.Select(fact => fact.Verdict).OfType<Broken>()
            .SelectMany(broken => broken.Findings).Select(finding => finding.ToString()),
    ];

    /// <summary>Why each fact of a control stands as it does.</summary>
    public string Because(string control) => string.Join('\n', Controls.Single(result => result.Control.Id == control).Facts
        .Where(fact => fact.Verdict is not null)
        .Select(fact => $"{fact.Fact.Title}: {fact.Text}"));
}
