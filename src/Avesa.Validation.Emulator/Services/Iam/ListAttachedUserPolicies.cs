using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Lists a user's managed policies, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html</remarks>
internal sealed class ListAttachedUserPolicies : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListAttachedUserPolicies);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input) =>
        AttachedPolicies.List(call, input, call.User(input, "iam:ListAttachedUserPolicies"));
}
