using System.Collections.Concurrent;

namespace Avesa.Validation.Emulator.Model;

/// <summary>What users and roles have in common: identity policies and a boundary. Documents are JSON text.</summary>
public abstract class IamIdentity
{
    /// <summary>The friendly name, without the path.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN, with the path.</summary>
    public required string Arn { get; init; }

    /// <summary>The unique id: <c>AROA…</c> or <c>AIDA…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The path, <c>/</c> when none was given.</summary>
    public string Path { get; init; } = "/";

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Inline policies by name.</summary>
    public ConcurrentDictionary<string, string> InlinePolicies { get; } = new(StringComparer.Ordinal);

    /// <summary>ARNs of attached managed policies, in the order of attachment.</summary>
    public List<string> AttachedPolicies { get; } = [];

    /// <summary>Tags: the <c>aws:PrincipalTag/…</c> keys of whoever acts as this identity.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>ARN of the managed policy that bounds the permissions; null when there is none.</summary>
    public string? PermissionsBoundary { get; set; }
}

/// <summary>An IAM role.</summary>
public sealed class IamRole : IamIdentity
{
    /// <summary>The trust policy: who may assume the role.</summary>
    public required string TrustPolicy { get; set; }

    /// <summary>Longest session in seconds.</summary>
    public int MaxSessionDuration { get; set; } = 3600;

    /// <summary>The description; may be null.</summary>
    public string? Description { get; set; }

    /// <summary>When a session of the role last called AWS, and where; null when nobody did in AWS's tracking period.</summary>
    public (DateTimeOffset At, string Region)? LastUsed { get; set; }
}

/// <summary>An IAM user.</summary>
public sealed class IamUser : IamIdentity
{
    /// <summary>Names of the groups that the user is in.</summary>
    public List<string> Groups { get; } = [];

    /// <summary>Serial numbers of the user's MFA devices: an ARN, or what is written on the device.</summary>
    public List<string> MfaDevices { get; } = [];

    /// <summary>When the user last signed in with a password; null when never, or when there is none.</summary>
    public DateTimeOffset? PasswordLastUsed { get; set; }
}

/// <summary>An IAM group: its policies are those of its members. It has no boundary and no tags.</summary>
public sealed class IamGroup : IamIdentity;

/// <summary>A managed policy in its default version.</summary>
public sealed class ManagedPolicy
{
    /// <summary>The ARN: <c>arn:aws:iam::aws:policy/…</c> for AWS's own.</summary>
    public required string Arn { get; init; }

    /// <summary>The name without the path.</summary>
    public required string Name { get; init; }

    /// <summary>The JSON document of the default version.</summary>
    public required string Document { get; set; }

    /// <summary>When the default version was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>The default version, for example <c>v1</c>.</summary>
    public string DefaultVersion { get; set; } = "v1";
}
