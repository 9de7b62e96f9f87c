using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Sts;

/// <summary>Says who signed. Needs no permission, and no policy can deny it.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html</remarks>
internal sealed class GetCallerIdentity : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetCallerIdentity);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input) => new()
    {
        ["UserId"] = call.Principal.UserId,
        ["Account"] = call.Account.Id,
        ["Arn"] = call.Principal.Arn,
    };
}
