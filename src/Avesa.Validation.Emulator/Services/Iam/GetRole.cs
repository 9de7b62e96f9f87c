using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>A role with its trust policy, boundary, tags and last use.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html</remarks>
internal sealed class GetRole : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetRole);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input) => new() { ["Role"] = IamShapes.Full(call.Role(input, "iam:GetRole")) };
}
