using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>Lists functions, 50 a page whatever MaxItems asks for, without their state; with FunctionVersion ALL each version as well.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html</remarks>
internal sealed class ListFunctions : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListFunctions);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("lambda:ListFunctions", "*");
        var all = input.OneOf("FunctionVersion", ["ALL"]) is not null;
        var functions = call.Account.Functions.Values;
        var listed = all
            ? functions.SelectMany(function => ListVersionsByFunction.Versions(function))
            : functions.Select(function => (Function: function, function.Arn, Version: "$LATEST", Key: function.Name));
        return LambdaPages.Answer(call, input, "Functions", listed, item => item.Key, item => FunctionShape.Listed(item.Function, item.Arn, item.Version), $"{all}");
    }
}
