using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Lists users below a path, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html</remarks>
internal sealed class ListUsers : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListUsers);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var prefix = IamPages.PathPrefix(input);
        call.Demand("iam:ListUsers", Entities.ArnOf(call, $"user{prefix}"));
        var users = call.Account.Users.Values.Where(user => user.Path.StartsWith(prefix, StringComparison.Ordinal));
        return IamPages.Answer(call, input, "Users", users, user => user.Name, IamShapes.Listed, filters: prefix);
    }
}
