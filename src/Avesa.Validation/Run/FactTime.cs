using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Run;

/// <summary>When a fact may be asked for, and by when it has to be proven.</summary>
/// <param name="NotYet">Why nothing can be asked yet; null when it can.</param>
/// <param name="Overdue">What is to be said besides of a fact that should be proven by now and is not; null while it has time.</param>
public sealed record FactTime(Func<Unproven?> NotYet, Func<Unproven?> Overdue);
