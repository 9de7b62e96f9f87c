using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Run;

/// <summary>A control as the features define it.</summary>
/// <param name="Id">For example <c>PRE-03</c>.</param>
/// <param name="Title">The rule's sentence: one box of the plan.</param>
/// <param name="Facts">The titles of its scenarios, outlines with their placeholders filled in.</param>
public sealed record Control(string Id, string Title, IReadOnlyList<string> Facts);

/// <summary>What a run found of one fact.</summary>
/// <param name="Title">The scenario's title.</param>
/// <param name="Verdict">Its verdict; null when it was skipped or did not run.</param>
/// <param name="Skipped">Why it was skipped; null when it was not.</param>
public sealed record FactResult(string Title, Verdict? Verdict, string? Skipped);

/// <summary>What a run found of one control: the worst of its facts.</summary>
/// <param name="Control">The control.</param>
/// <param name="Facts">Its facts, in the features' order.</param>
public sealed record ControlResult(Control Control, IReadOnlyList<FactResult> Facts)
{
    /// <summary>The worst verdict of the facts that ran; null when none did.</summary>
    public Verdict? Verdict => Facts.Select(fact => fact.Verdict).OfType<Verdict>().ToList() is { Count: > 0 } verdicts
        ? Verdicts.Verdict.Worst(verdicts, "")
        : null;

    /// <summary>Whether every fact was skipped, as when the control belongs to another moment.</summary>
    public bool Skipped => Facts.All(fact => fact.Skipped is not null);

    /// <summary>Facts that neither ran nor were skipped: filtered away.</summary>
    public int DidNotRun => Facts.Count(fact => fact.Verdict is null && fact.Skipped is null);

    /// <summary>
    /// Puts a run's evidence beside the controls that the features define. What ran outside of them comes last, under the id <c>-</c>:
    /// nothing that failed may be missing from a report.
    /// </summary>
    public static IReadOnlyList<ControlResult> Of(IReadOnlyList<Control> controls, Evidence evidence)
    {
        var verdicts = evidence.Entries.ToLookup(entry => (entry.Control, entry.Fact), entry => entry.Verdict);
        var endings = evidence.Endings.ToLookup(ending => (ending.Control, ending.Fact));
        var planned = controls.SelectMany(control => control.Facts, (control, fact) => (control.Id, fact)).ToHashSet();
        var strays = endings.Select(group => group.Key).Where(key => !planned.Contains(key)).ToList();
        return
        [
            .. controls.Select(control => new ControlResult(control, [.. control.Facts.Select(fact => Result((control.Id, fact)))])),
            .. strays.Count == 0 ? [] : new[] { new ControlResult(new Control("-", "Scenarios outside of the controls", [.. strays.Select(stray => stray.Fact)]), [.. strays.Select(Result)]) },
        ];

        FactResult Result((string Control, string Fact) key) => Fact(key.Fact, [.. verdicts[key]], [.. endings[key]]);
    }

    private static FactResult Fact(string title, IReadOnlyList<Verdict> verdicts, IReadOnlyList<FactEnding> endings)
    {
        var skipped = endings.FirstOrDefault(ending => ending.Ending == Ending.Skipped);
        if (skipped is not null)
        {
            return new FactResult(title, null, skipped.Reason ?? "without a reason");
        }

        var failed = endings.FirstOrDefault(ending => ending.Ending == Ending.Failed);

        // A step that failed outside of a check proves nothing, whatever an earlier step of the scenario has proven.
        if (failed is not null && verdicts.All(verdict => verdict is Held))
        {
            return new FactResult(title, new Unproven(failed.Reason ?? "The scenario failed before its check ran."), null);
        }

        // A scenario that ran to its end without a check is no fact that was left out: nothing of it is proven.
        return new FactResult(title, (verdicts.Count, endings.Count) == (0, 0) ? null : Verdicts.Verdict.Worst(verdicts, "The scenario ended without a check, so it proves nothing."), null);
    }
}
