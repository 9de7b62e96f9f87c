using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Lists a user's long-lived keys, never their secrets; the caller's, unless a user is named.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html</remarks>
internal sealed class ListAccessKeys : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListAccessKeys);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var user = call.UserOrCaller(input, "iam:ListAccessKeys");
        var keys = call.Moment.AccessKeys.Values.Where(key => key.SessionToken is null && key.Principal is UserPrincipal owner && owner.User == user);
        return IamPages.Answer(call, input, "AccessKeyMetadata", keys, key => key.Id, key => new JsonObject
        {
            ["UserName"] = user.Name,
            ["AccessKeyId"] = key.Id,
            ["Status"] = "Active",
            ["CreateDate"] = JsonValue.Create(user.Created),
        });
    }
}
