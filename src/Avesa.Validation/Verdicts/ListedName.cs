namespace Avesa.Validation.Verdicts;

/// <summary>One of what a held sentence lists: no difference from what should be, but what somebody needs by name who acts on the sentence.</summary>
/// <param name="Side"><c>source</c> or <c>production</c>: who has it, or has the newer one.</param>
/// <param name="Subject">An ARN, a key, a name; it may come from an account, so whoever prints it escapes it.</param>
/// <param name="Observed">How it stands.</param>
/// <param name="Use">What to do with it, in one sentence.</param>
public sealed record ListedName(string Side, string Subject, string Observed, string Use);
