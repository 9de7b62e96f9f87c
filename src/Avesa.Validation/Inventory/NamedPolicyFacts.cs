namespace Avesa.Validation.Inventory;

/// <summary>A resource policy with a name of its own.</summary>
/// <param name="Name">The name.</param>
/// <param name="Document">JSON text.</param>
public sealed record NamedPolicyFacts(string Name, string Document);
