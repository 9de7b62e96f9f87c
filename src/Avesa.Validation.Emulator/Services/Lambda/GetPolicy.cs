using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>The resource policy of a function, or of one of its aliases or versions.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html</remarks>
internal sealed class GetPolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetPolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var (reference, function, _, version) = FunctionReference.Of(call, input).Demand(call, "lambda:GetPolicy").Resolve();
        var policy = reference.Qualifier is null ? function.Policy : function.QualifiedPolicies.GetValueOrDefault(reference.Qualifier);
        return policy is null
            ? throw FunctionReference.NotFound("The resource you requested does not exist.")
            : new JsonObject { ["Policy"] = policy, ["RevisionId"] = FunctionShape.Revision(function, version) };
    }
}
