namespace Avesa.Validation.Policies;

/// <summary>Who counts as inside when a resource's policy, or a role's trust, is asked whom it admits.</summary>
/// <param name="AccountId">The account that owns the resource.</param>
/// <param name="ServicesActForAccount">
/// Whether a bare AWS service acts for the account. It does in a role's trust, since a service takes only roles of the account that it works for
/// and that its user may pass to it. It does not in a resource's policy: there the service may act for anybody (the confused deputy) unless the
/// statement pins the account by aws:SourceAccount or aws:SourceArn.
/// </param>
/// <param name="CanonicalUserId">The account's id in S3's ACLs and policies; null when it is not known.</param>
/// <remarks>
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html,
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
/// </remarks>
public sealed record Insiders(string AccountId, bool ServicesActForAccount = false, string? CanonicalUserId = null)
{
    /// <summary>Where a principal stands before any condition is looked at.</summary>
    public Standing Of(PolicyPrincipal principal) => principal.Kind switch
    {
        "AWS" when principal.Value == "*" => Standing.Anybody,
        "AWS" when principal.AccountId == AccountId => Standing.Inside,

        // What IAM shows of a user or role that was deleted: nobody can be it any more, but only its owner knows which it was.
        "AWS" when !principal.Value.Contains(':', StringComparison.Ordinal) && principal.AccountId is null => Standing.Unknown,
        "AWS" or "Federated" => Standing.Outside,
        "Service" => ServicesActForAccount ? Standing.Inside : Standing.Anybody,
        "CanonicalUser" => principal.Value == CanonicalUserId ? Standing.Inside : CanonicalUserId is null ? Standing.Unknown : Standing.Outside,
        _ => Standing.Unknown,
    };
}

/// <summary>Where a principal stands to an account.</summary>
public enum Standing
{
    /// <summary>Of the account, or a service that acts for it.</summary>
    Inside,

    /// <summary>Somebody else, by name: a condition can only make it fewer of them, never move them inside.</summary>
    Outside,

    /// <summary>Everyone, or a service on behalf of everyone: a condition decides who.</summary>
    Anybody,

    /// <summary>Not known here.</summary>
    Unknown,
}
