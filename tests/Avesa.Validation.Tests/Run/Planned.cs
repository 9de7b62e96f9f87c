using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Run;

/// <summary>Controls and facts as a test needs them: only what it is about.</summary>
internal static class Planned
{
    public static DateTimeOffset Expires { get; } = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    public static Waiver Waiver { get; } =
        new("PRE-01", [], [], "ada@avesa.example", "grace@avesa.example", "Known since the rehearsal.", "OPS-1", Expires.AddDays(-1), Expires, new FilePlace("waivers.yaml", 3));

    public static Control Control(string id, string title, params string[] facts) =>
        new(id, title, "When this is red, mend it.", "features/x.feature", [.. facts.Select(Fact)]);

    public static PlannedFact Fact(string title) => new(title, 7, ["pre-cutover"]);

    public static ControlResult Result(string id, string title, params FactResult[] facts) => new(Control(id, title, [.. facts.Select(fact => fact.Fact.Title)]), facts);

    public static FactResult Ran(string title, Verdict verdict) => FactResult.Of(
        Fact(title),
        [new EvidenceEntry("PRE-01", title, "check", verdict, TimeSpan.FromMilliseconds(12), [])],
        [new FactEnding("PRE-01", title, verdict is Held ? Ending.Passed : Ending.Failed, null)],
        null);

    public static FactResult Skipped(string title, string reason) => new(Fact(title), FactState.Skipped, null, reason);

    public static FactResult DidNotRun(string title) => new(Fact(title), FactState.DidNotRun, null);

    public static FactResult Waived(string title, Verdict verdict, string reason) => new(Fact(title), FactState.Waived, verdict, reason, Ruling: new WaivedUntil(Expires, [Waiver]));
}
