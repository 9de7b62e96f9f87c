using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Removes the policy of a table; one that is not there is no error.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteResourcePolicy.html</remarks>
internal sealed class DeleteResourcePolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DeleteResourcePolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var table = call.DemandResource("dynamodb:DeleteResourcePolicy", input.RequiredText("ResourceArn"));
        ResourcePolicies.CheckRevision(table, input.OptionalText("ExpectedRevisionId"));
        var output = table.ResourcePolicy is { } policy ? new JsonObject { ["RevisionId"] = ResourcePolicies.RevisionOf(policy) } : [];
        table.ResourcePolicy = null;
        return output;
    }
}
