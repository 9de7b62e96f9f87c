using System.Diagnostics;
using Avesa.Validation.Emulator.Authorization.AwsManaged;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>The policies that an identity carries: inline and attached ones, its boundary, and its session's.</summary>
internal sealed record PrincipalPolicies(IReadOnlyList<SourcedPolicy> Identity, IReadOnlyList<SourcedPolicy>? Boundary, IReadOnlyList<SourcedPolicy>? Session)
{
    /// <summary>Of a caller; null for an account's root user, whom identity policies do not limit.</summary>
    public static PrincipalPolicies? Of(Principal principal) => principal switch
    {
        UserPrincipal user => Of(user.Account, user.User),
        RolePrincipal session => Of(session.Account, session.Role) with
        {
            Session = session.SessionPolicy is { } policy ? [SourcedPolicy.Of("SessionPolicy", policy)] : null,
        },
        RootPrincipal => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Of a user or role.</summary>
    public static PrincipalPolicies Of(Account account, IamIdentity identity) => new(
        [
            .. identity.InlinePolicies.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => SourcedPolicy.Of(InlineId(identity, pair.Key), pair.Value)),
            .. identity.AttachedPolicies.Select(arn => Managed(account, arn)),
            .. identity is IamUser user ? user.Groups.SelectMany(name => Of(account, account.Groups[name]).Identity) : Array.Empty<SourcedPolicy>(),
        ],
        identity.PermissionsBoundary is { } boundary ? [Managed(account, boundary, SourcedPolicy.Boundary)] : null,
        null);

    /// <summary>A managed policy by ARN, AWS's own or the account's; null when there is none.</summary>
    public static ManagedPolicy? Find(Account account, string arn) => AwsManagedPolicies.Find(arn) ?? account.Policies.GetValueOrDefault(arn);

    private static string InlineId(IamIdentity identity, string policy) => $"{Kind(identity)}_{identity.Name}_{policy}";

    private static string Kind(IamIdentity identity) => identity switch
    {
        IamRole => "role",
        IamUser => "user",
        IamGroup => "group",
        _ => throw new UnreachableException(),
    };

    private static SourcedPolicy Managed(Account account, string arn, string type = SourcedPolicy.Iam)
    {
        var policy = Find(account, arn)
            ?? throw new InvalidOperationException($"The emulated account {account.Id} has attached {arn}, which neither it nor the emulator's AWS-managed policies hold.");
        return SourcedPolicy.Of(policy.Name, policy.Document, type);
    }
}
