using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>A user; the caller, unless one is named.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html</remarks>
internal sealed class GetUser : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetUser);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input) => new() { ["User"] = IamShapes.Full(call.UserOrCaller(input, "iam:GetUser")) };
}
