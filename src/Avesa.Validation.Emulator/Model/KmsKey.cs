namespace Avesa.Validation.Emulator.Model;

/// <summary>A KMS key.</summary>
public sealed class KmsKey
{
    /// <summary>The key id: a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The key policy: without it nobody may use the key.</summary>
    public required string Policy { get; set; }

    /// <summary>Enabled, Disabled, PendingDeletion, …</summary>
    public string State { get; set; } = "Enabled";

    /// <summary>CUSTOMER or AWS.</summary>
    public string Manager { get; set; } = "CUSTOMER";

    /// <summary>Aliases with the prefix <c>alias/</c>.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; init; }
}
