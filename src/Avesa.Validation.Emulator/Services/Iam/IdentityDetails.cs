using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>The structures of GetAccountAuthorizationDetails: identities with their policies.</summary>
internal static class IdentityDetails
{
    /// <summary>A user.</summary>
    public static JsonObject Of(IamUser user)
    {
        var shape = WithPolicies(IamShapes.Full(user), user, "UserPolicyList");
        shape.Remove("PasswordLastUsed");
        shape["GroupList"] = new JsonArray([.. user.Groups.Select(name => JsonValue.Create(name))]);
        return shape;
    }

    /// <summary>A group.</summary>
    public static JsonObject Of(IamGroup group) => WithPolicies(IamShapes.Listed(group), group, "GroupPolicyList");

    /// <summary>A role.</summary>
    public static JsonObject Of(IamRole role)
    {
        var shape = WithPolicies(IamShapes.Full(role), role, "RolePolicyList");
        shape.Remove("MaxSessionDuration");
        shape.Remove("Description");
        shape["InstanceProfileList"] = new JsonArray();
        return shape;
    }

    /// <summary>A managed policy in its default version.</summary>
    public static JsonObject Of(Call call, ManagedPolicy policy)
    {
        var shape = IamShapes.Policy(call, policy);
        shape["PolicyVersionList"] = new JsonArray(new JsonObject
        {
            ["Document"] = IamShapes.Encoded(policy.Document),
            ["VersionId"] = policy.DefaultVersion,
            ["IsDefaultVersion"] = true,
            ["CreateDate"] = JsonValue.Create(policy.Created),
        });
        return shape;
    }

    private static JsonObject WithPolicies(JsonObject shape, IamIdentity identity, string inline)
    {
        shape[inline] = new JsonArray([.. identity.InlinePolicies.OrderBy(policy => policy.Key, StringComparer.Ordinal)
            .Select(policy => new JsonObject { ["PolicyName"] = policy.Key, ["PolicyDocument"] = IamShapes.Encoded(policy.Value) })]);
        shape["AttachedManagedPolicies"] = new JsonArray([.. identity.AttachedPolicies
            .Select(arn => new JsonObject { ["PolicyName"] = arn[(arn.LastIndexOf('/') + 1)..], ["PolicyArn"] = arn })]);
        return shape;
    }
}
