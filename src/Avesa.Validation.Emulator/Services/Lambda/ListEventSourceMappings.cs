using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>The event source mappings of the account, of one function or of one source, 100 a page.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html</remarks>
internal sealed class ListEventSourceMappings : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListEventSourceMappings);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("lambda:ListEventSourceMappings", "*");
        var source = input.Text("EventSourceArn");
        var of = input.Text("FunctionName") is null ? null : FunctionReference.Of(call, input).Resolve().Function;
        var mappings = call.Account.Functions.Values
            .Where(function => of is null || function == of)
            .SelectMany(function => function.EventSources.Select(mapping => (function.Arn, Mapping: mapping)))
            .Where(item => source is null || item.Mapping.SourceArn == source);
        return LambdaPages.Answer(
            call,
            input,
            "EventSourceMappings",
            mappings,
            item => item.Mapping.Id,
            item => new JsonObject
            {
                ["UUID"] = item.Mapping.Id,
                ["BatchSize"] = item.Mapping.BatchSize,
                ["EventSourceArn"] = item.Mapping.SourceArn,
                ["FunctionArn"] = item.Arn,
                ["LastModified"] = JsonValue.Create(item.Mapping.LastModified),
                ["State"] = item.Mapping.State,
                ["StateTransitionReason"] = "USER_INITIATED",
                ["EventSourceMappingArn"] = call.Account.ArnOf("lambda", $"event-source-mapping:{item.Mapping.Id}"),
            },
            $"{of?.Arn}\n{source}",
            most: 100);
    }
}
