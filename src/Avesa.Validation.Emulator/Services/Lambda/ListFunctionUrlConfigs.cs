using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>The URLs of a function and of its aliases, 50 a page.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionUrlConfigs.html</remarks>
internal sealed class ListFunctionUrlConfigs : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListFunctionUrlConfigs);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var function = FunctionReference.Of(call, input).Demand(call, "lambda:ListFunctionUrlConfigs").Resolve().Function;
        var changed = FunctionShape.Time(function.LastModified);
        return LambdaPages.Answer(
            call,
            input,
            "FunctionUrlConfigs",
            function.Urls,
            url => url.Url,
            url => new JsonObject
            {
                ["FunctionUrl"] = url.Url,
                ["FunctionArn"] = url.Qualifier is null ? function.Arn : $"{function.Arn}:{url.Qualifier}",
                ["CreationTime"] = changed,
                ["LastModifiedTime"] = changed,
                ["AuthType"] = url.AuthType,
                ["InvokeMode"] = "BUFFERED",
            },
            function.Arn,
            mostAsked: 50);
    }
}
