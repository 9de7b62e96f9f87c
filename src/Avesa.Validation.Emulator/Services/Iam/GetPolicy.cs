using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>A managed policy, without its document.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html</remarks>
internal sealed class GetPolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetPolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input) => new() { ["Policy"] = IamShapes.Policy(call, call.Policy(input, "iam:GetPolicy")) };
}
