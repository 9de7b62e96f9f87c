namespace Avesa.Validation.Emulator.Hosting;

/// <summary>What the emulator remembers of one call: a test's proof of what was really asked.</summary>
/// <param name="Moment">The moment that the key belongs to; empty when the key is unknown.</param>
/// <param name="Caller">The caller's ARN; empty when unknown.</param>
/// <param name="Service">The signing name, for example <c>lambda</c>.</param>
/// <param name="Operation">The operation's name; <c>?</c> when it could not be told.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="ErrorCode">AWS's error code; null when the call succeeded.</param>
public sealed record EmulatedCall(string Moment, string Caller, string Service, string Operation, int Status, string? ErrorCode);
