using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Puts an inline policy into a role, or replaces it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html</remarks>
internal sealed class PutRolePolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(PutRolePolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var role = call.Role(input, "iam:PutRolePolicy");
        var name = input.Required("PolicyName", IamErrors.Validation);
        role.InlinePolicies[name] = PolicyInput.Identity(input.Required("PolicyDocument", IamErrors.Validation));
        return [];
    }
}
