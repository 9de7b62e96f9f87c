using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>The policy of a table and its revision.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html</remarks>
internal sealed class GetResourcePolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetResourcePolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var table = call.DemandResource("dynamodb:GetResourcePolicy", input.RequiredText("ResourceArn"));
        return table.ResourcePolicy is { } policy
            ? new JsonObject { ["Policy"] = policy, ["RevisionId"] = ResourcePolicies.RevisionOf(policy) }
            : throw ResourcePolicies.NotFound(table);
    }
}
