using System.Globalization;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>The global condition keys that AWS itself puts into every request.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html</remarks>
internal static class GlobalKeys
{
    /// <summary>The keys of who asks. For a session <c>aws:PrincipalArn</c> is the role, and there is no <c>aws:username</c>.</summary>
    public static RequestContext WithIdentity(this RequestContext context, Principal principal)
    {
        context
            .With("aws:PrincipalAccount", principal.Account.Id)
            .With("aws:PrincipalArn", principal is RolePrincipal session ? session.Role.Arn : principal.Arn)
            .With("aws:PrincipalIsAWSService", "false")
            .With("aws:PrincipalType", principal switch { UserPrincipal => "User", RolePrincipal => "AssumedRole", _ => "Account" })
            .With("aws:userid", principal.UserId);
        IamIdentity? identity = principal switch { UserPrincipal caller => caller.User, RolePrincipal caller => caller.Role, _ => null };
        foreach (var (name, value) in identity?.Tags ?? [])
        {
            context.With($"aws:PrincipalTag/{name}", value);
        }

        return identity is IamUser ? context.With("aws:username", identity.Name) : context;
    }

    /// <summary>The keys of when it is asked.</summary>
    public static RequestContext WithTime(this RequestContext context, DateTimeOffset now) => context
        .With("aws:CurrentTime", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
        .With("aws:EpochTime", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>The keys of how it is asked: as from this machine over TLS, directly, for a resource of the owner.</summary>
    public static RequestContext WithNetwork(this RequestContext context, Account owner) => context
        .With("aws:SecureTransport", "true")
        .With("aws:SourceIp", "127.0.0.1")
        .With("aws:ViaAWSService", "false")
        .With("aws:RequestedRegion", owner.Region)
        .With("aws:ResourceAccount", owner.Id);
}
