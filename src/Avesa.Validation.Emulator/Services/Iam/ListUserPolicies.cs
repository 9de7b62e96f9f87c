using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Lists the names of a user's inline policies.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html</remarks>
internal sealed class ListUserPolicies : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListUserPolicies);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var user = call.User(input, "iam:ListUserPolicies");
        return IamPages.Answer(call, input, "PolicyNames", user.InlinePolicies.Keys, name => name, name => JsonValue.Create(name), filters: user.Arn);
    }
}
