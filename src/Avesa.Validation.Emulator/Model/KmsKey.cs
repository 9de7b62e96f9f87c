namespace Avesa.Validation.Emulator.Model;

/// <summary>A grant: who may use a key beside its policy. It is shown, and does not decide calls.</summary>
/// <param name="Id">64 hexadecimal digits.</param>
/// <param name="Grantee">The ARN of a principal, or an AWS service such as <c>dynamodb.us-east-1.amazonaws.com</c>.</param>
/// <param name="Operations">For example Decrypt.</param>
/// <param name="Created">When it was made.</param>
public sealed record KeyGrant(string Id, string Grantee, IReadOnlyList<string> Operations, DateTimeOffset Created);

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

    /// <summary>The description; empty when it has none.</summary>
    public string Description { get; set; } = "";

    /// <summary>When its material is deleted; null unless that was planned.</summary>
    public DateTimeOffset? DeletionDate { get; set; }

    /// <summary>Grants.</summary>
    public List<KeyGrant> Grants { get; } = [];

    /// <summary>Tags.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; init; }
}
