using Avesa.Validation.Gate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Run;

/// <summary>How a run treats what waivers accept.</summary>
/// <param name="Judge">What the waivers say of a verdict of a control that is not held.</param>
/// <param name="Skip">Ends the scenario as skipped, with the reason; it does not return.</param>
public sealed record Waiving(Func<string, Verdict, WaiverRuling> Judge, Action<string> Skip);
