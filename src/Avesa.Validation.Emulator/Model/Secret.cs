namespace Avesa.Validation.Emulator.Model;

/// <summary>A version of a secret: text or bytes, with its staging labels.</summary>
public sealed class SecretVersion
{
    /// <summary>The version id: a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The text; null when the version is binary.</summary>
    public string? Text { get; set; }

    /// <summary>The bytes; null when the version is text.</summary>
    public byte[]? Binary { get; set; }

    /// <summary>Staging labels: AWSCURRENT, AWSPREVIOUS, AWSPENDING, …</summary>
    public HashSet<string> Stages { get; } = new(StringComparer.Ordinal);

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; init; }
}

/// <summary>A Secrets Manager secret.</summary>
public sealed class Secret
{
    /// <summary>The name, for example <c>tenant/acme/prod</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN: the name and six random characters.</summary>
    public required string Arn { get; init; }

    /// <summary>The description; may be null.</summary>
    public string? Description { get; set; }

    /// <summary>The KMS key; null for <c>aws/secretsmanager</c>.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>When its deletion was scheduled; null when it was not.</summary>
    public DateTimeOffset? Deleted { get; set; }

    /// <summary>Days from <see cref="Deleted"/> after which the secret is gone; 0 when it was deleted without recovery.</summary>
    public int RecoveryWindowInDays { get; set; } = 30;

    /// <summary>Whether rotation is on.</summary>
    public bool RotationEnabled { get; set; }

    /// <summary>The function that rotates; null when rotation was never configured.</summary>
    public string? RotationLambdaArn { get; set; }

    /// <summary>Days between rotations; null when rotation was never configured.</summary>
    public int? RotateAfterDays { get; set; }

    /// <summary>When it was last rotated; null when never.</summary>
    public DateTimeOffset? LastRotated { get; set; }

    /// <summary>The resource policy; null when there is none.</summary>
    public string? ResourcePolicy { get; set; }

    /// <summary>The versions, oldest first. Whoever reads or writes them while the emulator serves holds a lock on this list.</summary>
    public List<SecretVersion> Versions { get; } = [];

    /// <summary>Tags.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}
