namespace Avesa.Validation.Gate;

/// <summary>A decision that no gate may act on: missing, unreadable, incomplete, edited, stale or foreign.</summary>
/// <param name="message">What is wrong with it, and what to do.</param>
public sealed class UnusableDecisionException(string message) : Exception(message);
