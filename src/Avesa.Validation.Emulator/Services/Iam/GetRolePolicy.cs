using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>An inline policy of a role.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html</remarks>
internal sealed class GetRolePolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetRolePolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var role = call.Role(input, "iam:GetRolePolicy");
        var name = input.Required("PolicyName", IamErrors.Validation);
        return new JsonObject
        {
            ["RoleName"] = role.Name,
            ["PolicyName"] = name,
            ["PolicyDocument"] = IamShapes.Encoded(role.InlinePolicies.GetValueOrDefault(name) ?? throw IamErrors.CannotBeFound($"role policy with name {name}")),
        };
    }
}
