using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>The structures of IAM's answers. Listings leave out boundary, tags and last use, which only the Get operations tell.</summary>
internal static class IamShapes
{
    /// <summary>A role as ListRoles answers it.</summary>
    public static JsonObject Listed(IamRole role)
    {
        var shape = Common(role, "RoleName", "RoleId");
        shape["AssumeRolePolicyDocument"] = Encoded(role.TrustPolicy);
        shape["MaxSessionDuration"] = role.MaxSessionDuration;
        if (role.Description is { } description)
        {
            shape["Description"] = description;
        }

        return shape;
    }

    /// <summary>A role as GetRole answers it.</summary>
    public static JsonObject Full(IamRole role)
    {
        var shape = WithDetails(Listed(role), role);
        shape["RoleLastUsed"] = role.LastUsed is var (at, region) ? new JsonObject { ["LastUsedDate"] = JsonValue.Create(at), ["Region"] = region } : [];
        return shape;
    }

    /// <summary>A user as ListUsers answers it.</summary>
    public static JsonObject Listed(IamUser user)
    {
        var shape = Common(user, "UserName", "UserId");
        if (user.PasswordLastUsed is { } used)
        {
            shape["PasswordLastUsed"] = JsonValue.Create(used);
        }

        return shape;
    }

    /// <summary>A group.</summary>
    public static JsonObject Listed(IamGroup group) => Common(group, "GroupName", "GroupId");

    /// <summary>A user as GetUser answers it.</summary>
    public static JsonObject Full(IamUser user) => WithDetails(Listed(user), user);

    /// <summary>A managed policy as GetPolicy answers it; the counts are those of the caller's account.</summary>
    public static JsonObject Policy(Call call, ManagedPolicy policy)
    {
        var identities = call.Account.Roles.Values.Concat<IamIdentity>(call.Account.Users.Values).Concat(call.Account.Groups.Values).ToList();
        var path = policy.Arn[(policy.Arn.IndexOf(":policy/", StringComparison.Ordinal) + ":policy".Length)..^policy.Name.Length];
        return new JsonObject
        {
            ["PolicyName"] = policy.Name,
            ["PolicyId"] = PolicyId(policy.Arn),
            ["Arn"] = policy.Arn,
            ["Path"] = path,
            ["DefaultVersionId"] = policy.DefaultVersion,
            ["AttachmentCount"] = identities.Count(identity => identity.AttachedPolicies.Contains(policy.Arn)),
            ["PermissionsBoundaryUsageCount"] = identities.Count(identity => identity.PermissionsBoundary == policy.Arn),
            ["IsAttachable"] = true,
            ["CreateDate"] = JsonValue.Create(policy.Created),
            ["UpdateDate"] = JsonValue.Create(policy.Created),
        };
    }

    /// <summary>A policy document as IAM sends it: percent-encoded after RFC 3986.</summary>
    public static string Encoded(string document) => Uri.EscapeDataString(document);

    private static JsonObject Common(IamIdentity identity, string name, string id) => new()
    {
        ["Path"] = identity.Path,
        [name] = identity.Name,
        [id] = identity.Id,
        ["Arn"] = identity.Arn,
        ["CreateDate"] = JsonValue.Create(identity.Created),
    };

    private static JsonObject WithDetails(JsonObject shape, IamIdentity identity)
    {
        if (identity.PermissionsBoundary is { } boundary)
        {
            shape["PermissionsBoundary"] = new JsonObject { ["PermissionsBoundaryType"] = "Policy", ["PermissionsBoundaryArn"] = boundary };
        }

        if (identity.Tags.Count > 0)
        {
            shape["Tags"] = new JsonArray([.. identity.Tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]);
        }

        return shape;
    }

    // The same policy has the same id in every account, for AWS's own.
    private static string PolicyId(string arn) => "ANPA" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(arn)))[..17];
}
