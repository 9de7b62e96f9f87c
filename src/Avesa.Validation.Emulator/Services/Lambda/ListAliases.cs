using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>The aliases of a function, or those that stand for one version.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_ListAliases.html</remarks>
internal sealed class ListAliases : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListAliases);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var function = FunctionReference.Of(call, input).Demand(call, "lambda:ListAliases").Resolve().Function;
        var version = input.Text("FunctionVersion");
        return LambdaPages.Answer(
            call,
            input,
            "Aliases",
            function.Aliases.Where(alias => version is null || alias.Value == version),
            alias => alias.Key,
            alias => new JsonObject
            {
                ["AliasArn"] = $"{function.Arn}:{alias.Key}",
                ["Name"] = alias.Key,
                ["FunctionVersion"] = alias.Value,
                ["Description"] = "",
                ["RevisionId"] = FunctionShape.Revision(function, alias.Key + alias.Value),
            },
            $"{function.Arn}\n{version}");
    }
}
