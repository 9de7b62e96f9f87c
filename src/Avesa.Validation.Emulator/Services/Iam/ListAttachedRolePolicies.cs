using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Lists a role's managed policies, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html</remarks>
internal sealed class ListAttachedRolePolicies : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListAttachedRolePolicies);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input) =>
        AttachedPolicies.List(call, input, call.Role(input, "iam:ListAttachedRolePolicies"));
}
