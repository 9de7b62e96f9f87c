using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>A user; the caller, unless one is named.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html</remarks>
internal sealed class GetUser : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetUser);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        if (input.Text("UserName") is not null)
        {
            return new JsonObject { ["User"] = IamShapes.Full(call.User(input, "iam:GetUser")) };
        }

        if (call.Principal is not UserPrincipal caller)
        {
            throw new AwsError(IamErrors.Validation, "Must specify userName when calling with non-User credentials");
        }

        call.Demand("iam:GetUser", caller.Arn);
        return new JsonObject { ["User"] = IamShapes.Full(caller.User) };
    }
}
