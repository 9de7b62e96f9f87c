using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Lists a user's groups: always none, since the emulator has no groups.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html</remarks>
internal sealed class ListGroupsForUser : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListGroupsForUser);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.User(input, "iam:ListGroupsForUser");
        return IamPages.Answer<string>(call, input, "Groups", [], name => name, name => JsonValue.Create(name));
    }
}
