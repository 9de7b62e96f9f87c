using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>The reserved concurrency of a function; an empty answer when none is reserved.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html</remarks>
internal sealed class GetFunctionConcurrency : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetFunctionConcurrency);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var function = FunctionReference.Of(call, input).Demand(call, "lambda:GetFunctionConcurrency").Resolve().Function;
        return function.ReservedConcurrency is { } reserved ? new JsonObject { ["ReservedConcurrentExecutions"] = reserved } : [];
    }
}
