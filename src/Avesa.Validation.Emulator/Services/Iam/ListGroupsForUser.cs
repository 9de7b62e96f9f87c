using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Lists a user's groups.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html</remarks>
internal sealed class ListGroupsForUser : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListGroupsForUser);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var user = call.User(input, "iam:ListGroupsForUser");
        return IamPages.Answer(call, input, "Groups", user.Groups.Select(name => call.Account.Groups[name]), group => group.Name, IamShapes.Listed);
    }
}
