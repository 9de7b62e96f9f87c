using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>How asynchronous invocations are retried; not found unless it was configured.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionEventInvokeConfig.html</remarks>
internal sealed class GetFunctionEventInvokeConfig : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetFunctionEventInvokeConfig);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var (reference, function, _, _) = FunctionReference.Of(call, input).Demand(call, "lambda:GetFunctionEventInvokeConfig").Resolve();
        var arn = reference.Qualifier is null ? $"{reference.Arn}:$LATEST" : reference.Arn;
        if (reference.Qualifier is not (null or "$LATEST") || function.EventInvoke is not { } config)
        {
            throw FunctionReference.NotFound($"The function {arn} doesn't have an EventInvokeConfig");
        }

        var onFailure = config.OnFailureArn is { } destination ? new JsonObject { ["Destination"] = destination } : [];
        return new JsonObject
        {
            ["LastModified"] = JsonValue.Create(config.LastModified),
            ["FunctionArn"] = arn,
            ["MaximumRetryAttempts"] = config.MaximumRetryAttempts,
            ["MaximumEventAgeInSeconds"] = config.MaximumEventAgeInSeconds,
            ["DestinationConfig"] = new JsonObject { ["OnSuccess"] = new JsonObject(), ["OnFailure"] = onFailure },
        };
    }
}
