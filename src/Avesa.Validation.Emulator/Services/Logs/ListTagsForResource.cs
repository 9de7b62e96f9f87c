using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>The tags of a log group, named by its ARN without <c>:*</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsForResource.html</remarks>
internal sealed class ListTagsForResource : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListTagsForResource);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var text = input.Required("resourceArn", LogsError.InvalidParameterCode);
        var owner = call.Moment.AccountOf(text) ?? call.Account;
        call.Demand("logs:ListTagsForResource", text, owner);
        if (!Arn.TryParse(text, out var arn) || !arn.Resource.StartsWith("log-group:", StringComparison.Ordinal))
        {
            throw Inputs.Violation(LogsError.InvalidParameterCode, $"'{text}'", "resourceArn", "Member must be the ARN of a log group");
        }

        var group = owner.LogGroups.Values.FirstOrDefault(group => group.Arn == text) ?? throw LogsError.NoGroup();
        return new JsonObject { ["tags"] = new JsonObject(group.Tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))) };
    }
}
