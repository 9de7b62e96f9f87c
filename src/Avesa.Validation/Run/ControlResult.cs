using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Run;

/// <summary>What a run found of one control: the worst of its facts.</summary>
/// <param name="Control">The control.</param>
/// <param name="Facts">Its facts, in the feature's order.</param>
public sealed record ControlResult(Control Control, IReadOnlyList<FactResult> Facts)
{
    /// <summary>The worst verdict of the facts that ran; null when none did.</summary>
    public Verdict? Verdict => Facts.Select(fact => fact.Verdict).OfType<Verdict>().ToList() is { Count: > 0 } verdicts
        ? Verdicts.Verdict.Worst(verdicts, "")
        : null;

    /// <summary>How the control stands: as the worst of its facts.</summary>
    public FactState State => Facts.Count == 0 ? FactState.DidNotRun : Facts.Max(fact => fact.State);

    /// <summary>Whether every fact was skipped, as when the control belongs to another moment.</summary>
    public bool Skipped => Facts.All(fact => fact.State == FactState.Skipped);

    /// <summary>Whether no fact ran or was skipped.</summary>
    public bool DidNotRun => Facts.All(fact => fact.State == FactState.DidNotRun);

    /// <summary>Whether some facts held and others did not run or were skipped, so that the control is not proven as a whole.</summary>
    public bool Partly => State is FactState.Skipped or FactState.DidNotRun && Verdict is not null;

    /// <summary>
    /// Puts a run's evidence beside the controls that the features define. What ran outside of them comes last, under the id <c>-</c>:
    /// nothing that failed may be missing from a report.
    /// </summary>
    public static IReadOnlyList<ControlResult> Of(IReadOnlyList<Control> controls, Evidence evidence)
    {
        var entries = evidence.Entries.ToLookup(entry => (entry.Control, entry.Fact));
        var endings = evidence.Endings.ToLookup(ending => (ending.Control, ending.Fact));
        var rulings = evidence.Rulings;
        var planned = controls.SelectMany(control => control.Facts, (control, fact) => (control.Id, fact.Title)).ToHashSet();
        var strays = endings.Select(group => group.Key).Concat(entries.Select(group => group.Key)).Where(key => !planned.Contains(key)).Distinct().ToList();
        var stray = new Control("-", "Scenarios outside of the controls", "", "", [.. strays.Select(key => new PlannedFact(key.Fact, 0, []))]);
        return
        [
            .. controls.Select(control => new ControlResult(control, [.. control.Facts.Select(fact => Result((control.Id, fact.Title), fact))])),
            .. strays.Count == 0 ? [] : new[] { new ControlResult(stray, [.. strays.Zip(stray.Facts, Result)]) },
        ];

        FactResult Result((string Control, string Fact) key, PlannedFact fact) =>
            FactResult.Of(fact, [.. entries[key]], [.. endings[key]], rulings.GetValueOrDefault(key));
    }
}
