namespace Avesa.Validation.Emulator.Model;

/// <summary>Who makes a call: a closed set of IAM user, assumed role, account root, and a stranger.</summary>
public abstract record Principal(Account Account)
{
    /// <summary>What GetCallerIdentity answers as Arn.</summary>
    public abstract string Arn { get; }

    /// <summary>What GetCallerIdentity answers as UserId.</summary>
    public abstract string UserId { get; }
}

/// <summary>An IAM user with a long-lived key.</summary>
public sealed record UserPrincipal(Account Account, IamUser User) : Principal(Account)
{
    /// <inheritdoc />
    public override string Arn => User.Arn;

    /// <inheritdoc />
    public override string UserId => User.Id;
}

/// <summary>A session of a role; the session policy, where there is one, narrows what the role may do.</summary>
public sealed record RolePrincipal(Account Account, IamRole Role, string SessionName, string? SessionPolicy = null) : Principal(Account)
{
    /// <inheritdoc />
    public override string Arn => $"arn:aws:sts::{Account.Id}:assumed-role/{Role.Name}/{SessionName}";

    /// <inheritdoc />
    public override string UserId => $"{Role.Id}:{SessionName}";
}

/// <summary>The account's root user: not limited by identity policies.</summary>
public sealed record RootPrincipal(Account Account) : Principal(Account)
{
    /// <inheritdoc />
    public override string Arn => $"arn:aws:iam::{Account.Id}:root";

    /// <inheritdoc />
    public override string UserId => Account.Id;
}

/// <summary>
/// Somebody who did not sign, which only AssumeRoleWithWebIdentity lets pass; belongs to no account, and <paramref name="Account"/> is merely the one
/// that is asked. No policy is ever evaluated for it.
/// </summary>
public sealed record UnsignedPrincipal(Account Account) : Principal(Account)
{
    /// <inheritdoc />
    public override string Arn => "";

    /// <inheritdoc />
    public override string UserId => "";
}
