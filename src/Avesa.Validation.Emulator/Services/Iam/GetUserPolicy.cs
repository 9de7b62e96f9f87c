using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>An inline policy of a user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html</remarks>
internal sealed class GetUserPolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetUserPolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var user = call.User(input, "iam:GetUserPolicy");
        var name = input.Required("PolicyName", IamErrors.Validation);
        return new JsonObject
        {
            ["UserName"] = user.Name,
            ["PolicyName"] = name,
            ["PolicyDocument"] = IamShapes.Encoded(user.InlinePolicies.GetValueOrDefault(name) ?? throw IamErrors.CannotBeFound($"user policy with name {name}")),
        };
    }
}
