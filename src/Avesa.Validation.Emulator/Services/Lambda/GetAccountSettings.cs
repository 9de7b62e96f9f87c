using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>The account's quotas and how much of them is used.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html</remarks>
internal sealed class GetAccountSettings : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetAccountSettings);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("lambda:GetAccountSettings", "*");
        var functions = call.Account.Functions.Values;
        return new JsonObject
        {
            ["AccountLimit"] = new JsonObject
            {
                ["TotalCodeSize"] = 80_530_636_800,
                ["CodeSizeUnzipped"] = 262_144_000,
                ["CodeSizeZipped"] = 52_428_800,
                ["ConcurrentExecutions"] = call.Account.ConcurrentExecutions,
                ["UnreservedConcurrentExecutions"] = call.Account.ConcurrentExecutions - functions.Sum(function => function.ReservedConcurrency ?? 0),
            },
            ["AccountUsage"] = new JsonObject
            {
                ["TotalCodeSize"] = functions.Sum(function => function.CodeSize + function.Versions.Values.Sum(version => version.CodeSize)),
                ["FunctionCount"] = functions.Count,
            },
        };
    }
}
