using Avesa.Validation.Policies;

namespace Avesa.Validation.Inventory;

/// <summary>What an identity of IAM is.</summary>
public enum IdentityKind
{
    /// <summary>A user: a person, or a program with keys.</summary>
    User,

    /// <summary>A group, which gives its policies to its members.</summary>
    Group,

    /// <summary>A role, which others assume.</summary>
    Role,
}

/// <summary>A user, group or role with everything that decides what it may do by itself.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name without the path.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Policies">Its inline and attached policies; a member's do not include those of its groups.</param>
/// <param name="Boundary">The permissions boundary; null when there is none.</param>
/// <param name="Groups">Of a user, the names of its groups; else empty.</param>
/// <param name="Trust">Of a role, who may assume it; else empty.</param>
/// <param name="LastUsed">Of a role, when somebody last acted as it; null when nobody did within AWS's tracking period of 400 days, and of everything else.</param>
public sealed record IdentityFacts(
    IdentityKind Kind,
    string Name,
    string Arn,
    DateTimeOffset Created,
    IReadOnlyList<IdentityPolicy> Policies,
    IdentityPolicy? Boundary,
    IReadOnlyList<string> Groups,
    PolicyDocument Trust,
    DateTimeOffset? LastUsed)
{
    /// <summary>As a feature's table names it: <c>role/deploy</c>, <c>group/Administrators</c>, <c>user/ada</c>.</summary>
    public string Title => $"{Kind.ToString().ToLowerInvariant()}/{Name}";
}

/// <summary>A policy of an identity.</summary>
/// <param name="Name">For sentences: <c>the inline policy own</c> or <c>the policy arn:…</c>.</param>
/// <param name="Document">What it says.</param>
public sealed record IdentityPolicy(string Name, PolicyDocument Document);

/// <summary>What IAM users' passwords must be like.</summary>
/// <param name="MinimumLength">Fewest characters.</param>
/// <param name="Symbols">Whether a symbol is needed.</param>
/// <param name="Numbers">Whether a digit is needed.</param>
/// <param name="Uppercase">Whether an upper-case letter is needed.</param>
/// <param name="Lowercase">Whether a lower-case letter is needed.</param>
/// <param name="Remembered">How many of the last passwords may not be used again; 0 when all may.</param>
public sealed record PasswordPolicyFacts(int MinimumLength, bool Symbols, bool Numbers, bool Uppercase, bool Lowercase, int Remembered);

/// <summary>What the root user can sign in with.</summary>
/// <param name="Mfa">Whether it needs an MFA device.</param>
/// <param name="AccessKeys">Whether it has an access key.</param>
/// <param name="Password">Whether it has a password; null where AWS does not say.</param>
public sealed record RootFacts(bool Mfa, bool AccessKeys, bool? Password);
