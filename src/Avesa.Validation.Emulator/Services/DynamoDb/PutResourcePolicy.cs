using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Sets the policy of a table, if it is still at the expected revision.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html</remarks>
internal sealed class PutResourcePolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(PutResourcePolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var table = call.DemandResource("dynamodb:PutResourcePolicy", input.RequiredText("ResourceArn"));
        var policy = input.RequiredText("Policy");
        ResourcePolicies.CheckRevision(table, input.OptionalText("ExpectedRevisionId"));
        ResourcePolicies.Check(policy);
        table.ResourcePolicy = policy;
        return new JsonObject { ["RevisionId"] = ResourcePolicies.RevisionOf(policy) };
    }
}
