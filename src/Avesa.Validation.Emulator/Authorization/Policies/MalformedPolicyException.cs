namespace Avesa.Validation.Emulator.Authorization.Policies;

/// <summary>A document that IAM would refuse to store; the message says what is wrong with it.</summary>
public sealed class MalformedPolicyException(string message) : Exception(message);
