using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>The configuration of a function, with its state.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html</remarks>
internal sealed class GetFunctionConfiguration : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetFunctionConfiguration);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input) =>
        FunctionShape.Whole(FunctionReference.Of(call, input).Demand(call, "lambda:GetFunctionConfiguration").Resolve());
}
