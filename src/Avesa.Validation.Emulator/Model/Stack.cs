namespace Avesa.Validation.Emulator.Model;

/// <summary>A resource of a stack.</summary>
public sealed record StackResource(string LogicalId, string PhysicalId, string Type, string Status);

/// <summary>A CloudFormation stack.</summary>
public sealed class Stack
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The stack id: an ARN.</summary>
    public required string Id { get; init; }

    /// <summary>CREATE_COMPLETE, UPDATE_ROLLBACK_COMPLETE, DELETE_COMPLETE, …</summary>
    public string Status { get; set; } = "CREATE_COMPLETE";

    /// <summary>Why the status is what it is; may be null.</summary>
    public string? StatusReason { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>When it was last updated; null when never.</summary>
    public DateTimeOffset? Updated { get; set; }

    /// <summary>When it was deleted; null when it was not.</summary>
    public DateTimeOffset? Deleted { get; set; }

    /// <summary>NOT_CHECKED, IN_SYNC or DRIFTED.</summary>
    public string DriftStatus { get; set; } = "NOT_CHECKED";

    /// <summary>When drift was last looked for; null when never.</summary>
    public DateTimeOffset? DriftChecked { get; set; }

    /// <summary>The template's description; may be null.</summary>
    public string? Description { get; set; }

    /// <summary>Parameters by key.</summary>
    public Dictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Outputs by key.</summary>
    public Dictionary<string, string> Outputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the stack refuses to be deleted.</summary>
    public bool TerminationProtection { get; set; }

    /// <summary>Resources.</summary>
    public List<StackResource> Resources { get; } = [];

    /// <summary>Tags.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}
