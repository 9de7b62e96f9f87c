using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>A function with its state, where its code lies, its tags and reserved concurrency.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html</remarks>
internal sealed class GetFunction : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetFunction);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var resolved = FunctionReference.Of(call, input).Demand(call, "lambda:GetFunction").Resolve();
        var (reference, function, _, version) = resolved;
        var owner = reference.Owner;
        var output = new JsonObject
        {
            ["Configuration"] = FunctionShape.Whole(resolved),
            ["Code"] = new JsonObject
            {
                ["RepositoryType"] = "S3",
                ["Location"] = $"https://awslambda-{owner.Region}-tasks.s3.{owner.Region}.amazonaws.com/snapshots/{owner.Id}/{function.Name}-{FunctionShape.Revision(function, version)}",
            },
        };
        AddTags(call, resolved, output);
        if (function.ReservedConcurrency is { } reserved)
        {
            output["Concurrency"] = new JsonObject { ["ReservedConcurrentExecutions"] = reserved };
        }

        return output;
    }

    // Tags need a permission of their own; without it the rest of the answer still comes.
    private static void AddTags(Call call, ResolvedFunction resolved, JsonObject output)
    {
        if (resolved.Function.Tags.Count == 0)
        {
            return;
        }

        try
        {
            call.Demand("lambda:ListTags", resolved.Function.Arn, resolved.Reference.Owner, resolved.Function.Policy);
            output["Tags"] = FunctionShape.Map(resolved.Function.Tags);
        }
        catch (AwsError denied)
        {
            output["TagsError"] = new JsonObject { ["ErrorCode"] = denied.Code, ["Message"] = denied.Message };
        }
    }
}
