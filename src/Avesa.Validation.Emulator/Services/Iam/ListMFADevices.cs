using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Lists a user's MFA devices; the caller's, unless a user is named.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html</remarks>
internal sealed class ListMFADevices : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListMFADevices);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var user = call.UserOrCaller(input, "iam:ListMFADevices");
        return IamPages.Answer(call, input, "MFADevices", user.MfaDevices, serial => serial, serial => new JsonObject
        {
            ["UserName"] = user.Name,
            ["SerialNumber"] = serial,
            ["EnableDate"] = JsonValue.Create(user.Created),
        });
    }
}
