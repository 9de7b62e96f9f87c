using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>The managed policies of an identity, as both listings of them answer.</summary>
internal static class AttachedPolicies
{
    public static JsonObject List(Call call, JsonObject input, IamIdentity identity)
    {
        var prefix = IamPages.PathPrefix(input);
        return IamPages.Answer(
            call,
            input,
            nameof(AttachedPolicies),
            identity.AttachedPolicies.Where(arn => arn[(arn.IndexOf(":policy/", StringComparison.Ordinal) + ":policy".Length)..].StartsWith(prefix, StringComparison.Ordinal)),
            Name,
            arn => new JsonObject { ["PolicyName"] = Name(arn), ["PolicyArn"] = arn },
            filters: $"{identity.Arn}\n{prefix}");
    }

    private static string Name(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
