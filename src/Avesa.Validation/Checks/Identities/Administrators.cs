using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;

namespace Avesa.Validation.Checks.Identities;

/// <summary>Finds who may do everything in an account.</summary>
internal static class Administrators
{
    /// <summary>The policies that let an identity do everything by itself; none where its boundary does not.</summary>
    public static IReadOnlyList<IdentityPolicy> PoliciesOf(IdentityFacts identity) =>
        identity.Boundary is { } boundary && !boundary.Document.Statements.Any(Grants.Everything)
            ? []
            : [.. identity.Policies.Where(policy => policy.Document.Statements.Any(Grants.Everything))];

    /// <summary>The users who may do everything, by their own policies or those of a group.</summary>
    public static IReadOnlyList<IdentityFacts> Users(IReadOnlyList<IdentityFacts> identities)
    {
        var groups = identities.Where(identity => identity.Kind == IdentityKind.Group).ToDictionary(group => group.Name, StringComparer.Ordinal);
        return [.. identities.Where(user => user.Kind == IdentityKind.User && PoliciesOf(WithGroups(user, groups)).Count > 0)];
    }

    /// <summary>The roles that may do everything.</summary>
    public static IReadOnlyList<IdentityFacts> Roles(IReadOnlyList<IdentityFacts> identities) =>
        [.. identities.Where(identity => identity.Kind == IdentityKind.Role && PoliciesOf(identity).Count > 0)];

    // A user's boundary bounds what the groups give too.
    private static IdentityFacts WithGroups(IdentityFacts user, Dictionary<string, IdentityFacts> groups) =>
        user with { Policies = [.. user.Policies, .. user.Groups.Where(groups.ContainsKey).SelectMany(name => groups[name].Policies)] };
}
