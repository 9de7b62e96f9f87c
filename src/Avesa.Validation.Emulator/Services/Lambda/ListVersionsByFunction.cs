using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>Lists <c>$LATEST</c> and the published versions.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html</remarks>
internal sealed class ListVersionsByFunction : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListVersionsByFunction);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var function = FunctionReference.Of(call, input).Demand(call, "lambda:ListVersionsByFunction").Resolve().Function;
        return LambdaPages.Answer(
            call, input, "Versions", Versions(function), item => item.Key, item => FunctionShape.Listed(item.Function, item.Arn, item.Version), function.Arn);
    }

    /// <summary>The function at each version, with qualified ARNs, and keys that put them in the order of their numbers after <c>$LATEST</c>.</summary>
    public static IEnumerable<(Function Function, string Arn, string Version, string Key)> Versions(Function function) =>
        function.Versions
            .Select(pair => (Function: pair.Value, Number: pair.Key, Version: pair.Key.ToString(CultureInfo.InvariantCulture)))
            .Prepend((Function: function, Number: 0, Version: "$LATEST"))
            .Select(item => (item.Function, $"{function.Arn}:{item.Version}", item.Version, $"{function.Name}\0{item.Number:D10}"));
}
