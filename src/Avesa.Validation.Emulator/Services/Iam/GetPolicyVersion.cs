using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>A version of a managed policy with its document. The emulator keeps the default version only.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html</remarks>
internal sealed class GetPolicyVersion : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetPolicyVersion);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var policy = call.Policy(input, "iam:GetPolicyVersion");
        var version = input.Required("VersionId", IamErrors.Validation);
        return version != policy.DefaultVersion
            ? throw IamErrors.NoSuchEntity($"Policy {policy.Arn} version {version} does not exist or is not attachable.")
            : new JsonObject
            {
                ["PolicyVersion"] = new JsonObject
                {
                    ["Document"] = IamShapes.Encoded(policy.Document),
                    ["VersionId"] = version,
                    ["IsDefaultVersion"] = true,
                    ["CreateDate"] = JsonValue.Create(policy.Created),
                },
            };
    }
}
