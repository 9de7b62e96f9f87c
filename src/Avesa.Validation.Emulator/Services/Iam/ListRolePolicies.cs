using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Lists the names of a role's inline policies.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html</remarks>
internal sealed class ListRolePolicies : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListRolePolicies);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var role = call.Role(input, "iam:ListRolePolicies");
        return IamPages.Answer(call, input, "PolicyNames", role.InlinePolicies.Keys, name => name, name => JsonValue.Create(name), filters: role.Arn);
    }
}
