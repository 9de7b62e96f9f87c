using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Authorization;
using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Services.Iam.Simulation;

/// <summary>
/// The result of one action. With several resources its head is no result of any: the name is a placeholder and the decision the worst one, so
/// only the resource-specific results tell. These leave out what is empty, and are absent when no resource was named.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html</remarks>
internal static class SimulationShapes
{
    private static readonly string[] WorstFirst = ["explicitDeny", "implicitDeny", "allowed"];

    /// <summary>The shape of an action's result on each of the resources.</summary>
    public static JsonObject Result(string action, IReadOnlyList<string> resources, Func<string, PolicyEvaluation> evaluate)
    {
        var results = resources.Select(resource => (Resource: resource, Evaluation: evaluate(resource)))
            .Select(pair => (pair.Resource, pair.Evaluation, Decision: pair.Evaluation.Decide())).ToList();
        var shape = new JsonObject
        {
            ["EvalActionName"] = action,
            ["EvalResourceName"] = results is [var only] ? only.Resource : ResourceKinds.Template(action),
            ["EvalDecision"] = WorstFirst.First(decision => results.Any(result => result.Decision.EvalDecision == decision)),
            ["MatchedStatements"] = Matched(results.SelectMany(result => result.Decision.MatchedStatements)),
            ["MissingContextValues"] = Missing(results.SelectMany(result => result.Decision.MissingContextValues)),
        };
        AddBoundary(shape, results.Select(result => result.Decision));
        if (resources is not ["*"])
        {
            shape["EvalDecisionDetails"] = results is [var single] ? Details(single.Evaluation) : [];
            shape["ResourceSpecificResults"] = new JsonArray([.. results.Select(result => Specific(result.Resource, result.Evaluation, result.Decision))]);
        }

        return shape;
    }

    private static JsonObject Specific(string resource, PolicyEvaluation evaluation, AuthorizationDecision decision)
    {
        var shape = new JsonObject { ["EvalResourceName"] = resource, ["EvalResourceDecision"] = decision.EvalDecision };
        if (decision.MatchedStatements.Count > 0)
        {
            shape["MatchedStatements"] = Matched(decision.MatchedStatements);
        }

        if (decision.MissingContextValues.Count > 0)
        {
            shape["MissingContextValues"] = Missing(decision.MissingContextValues);
        }

        if (Details(evaluation) is { Count: > 0 } details)
        {
            shape["EvalDecisionDetails"] = details;
        }

        AddBoundary(shape, [decision]);
        return shape;
    }

    // Told of cross-account simulations only: there both sides decide.
    private static JsonObject Details(PolicyEvaluation evaluation) => evaluation is { SameAccount: false, Identity: { } identity, Resource: { } resource }
        ? new JsonObject
        {
            ["entry"] = new JsonArray(
                new JsonObject { ["key"] = SourcedPolicy.Iam, ["value"] = identity.EvalDecision },
                new JsonObject { ["key"] = SourcedPolicy.Resource, ["value"] = resource.EvalDecision }),
        }
        : [];

    private static void AddBoundary(JsonObject shape, IEnumerable<AuthorizationDecision> decisions)
    {
        var answers = decisions.Select(decision => decision.AllowedByPermissionsBoundary).OfType<bool>().ToList();
        if (answers.Count > 0)
        {
            shape["PermissionsBoundaryDecisionDetail"] = new JsonObject { ["AllowedByPermissionsBoundary"] = answers.All(answer => answer) };
        }
    }

    private static JsonArray Matched(IEnumerable<MatchedStatement> statements) => new([.. statements.Distinct().Select(statement => new JsonObject
    {
        ["SourcePolicyId"] = statement.SourcePolicyId,
        ["SourcePolicyType"] = statement.SourcePolicyType,
        ["StartPosition"] = Place(statement.Start),
        ["EndPosition"] = Place(statement.End),
    })]);

    private static JsonArray Missing(IEnumerable<string> keys) => new([.. keys.Distinct().Select(key => JsonValue.Create(key))]);

    private static JsonObject Place(SourcePosition position) => new() { ["Line"] = position.Line, ["Column"] = position.Column };
}
