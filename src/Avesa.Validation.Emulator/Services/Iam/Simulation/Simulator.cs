using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Authorization.Policies;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam.Simulation;

/// <summary>What both simulations do with their input: every action on every resource, a page of actions at a time.</summary>
internal static class Simulator
{
    private static readonly PrincipalPolicies Silence = new([], null, null);

    /// <summary>Answers a simulation.</summary>
    /// <param name="call">The call.</param>
    /// <param name="input">The input that both operations share.</param>
    /// <param name="policies">The entity's own policies; those of the input come in addition, and its boundary instead.</param>
    /// <param name="callerArn">Who is simulated; null for nobody in particular.</param>
    public static JsonObject Answer(Call call, JsonObject input, PrincipalPolicies policies, string? callerArn)
    {
        if (input["ActionNames"] is not JsonArray)
        {
            throw Inputs.Violation(IamErrors.Validation, "null", "ActionNames", "Member must not be null");
        }

        var actions = input.Texts("ActionNames");
        if (actions.Any(action => !action.Contains(':', StringComparison.Ordinal)))
        {
            throw IamErrors.InvalidInput("The action is invalid since it is missing names");
        }

        var caller = SimulatedCaller.Of(call, callerArn, input);
        var resources = Resources(input);
        var asked = policies with
        {
            Identity = [.. policies.Identity, .. Given(input, "PolicyInputList", "Policy input list", SourcedPolicy.Iam)],
            Boundary = Boundary(input) ?? policies.Boundary,
        };
        var context = ContextEntries.Read(input, caller.Context());
        return IamPages.Answer(
            call,
            input,
            "EvaluationResults",
            actions.Index(),
            action => action.Index.ToString("D6", CultureInfo.InvariantCulture),
            action => SimulationShapes.Result(action.Item, resources, resource => Evaluate(action.Item, resource)),
            () => IamErrors.InvalidInput("Invalid marker for pagination."));

        PolicyEvaluation Evaluate(string action, string resource)
        {
            var question = new PolicyQuestion(action, resource, context);
            return ResourceKinds.Fit(action, resource)
                ? PolicyEvaluation.Of(question, asked, caller.ResourcePolicy, caller.Requester, caller.Owns(resource))
                : PolicyEvaluation.Of(question, Silence, null, caller.Requester, sameAccount: true);
        }
    }

    private static IReadOnlyList<string> Resources(JsonObject input)
    {
        var given = input.Texts("ResourceArns");
        return given.FirstOrDefault(resource => resource != "*" && !Model.Arn.TryParse(resource, out _)) is { } invalid
            ? throw IamErrors.InvalidInput($"ResourceNames are not in a valid ARN format: {invalid}.")
            : given is [] ? ["*"] : given;
    }

    private static List<SourcedPolicy>? Boundary(JsonObject input)
    {
        var given = Given(input, "PermissionsBoundaryPolicyInputList", "Permissions boundary policy input list", SourcedPolicy.Boundary);
        return given.Count > 1 ? throw IamErrors.InvalidInput("The list of Permissions Boundary policies cannot exceed 1 items.") : given is [] ? null : given;
    }

    private static List<SourcedPolicy> Given(JsonObject input, string list, string called, string type) => [.. input.Texts(list).Index().Select(item =>
    {
        try
        {
            return SourcedPolicy.Of($"{list}.{item.Index + 1}", item.Item, type);
        }
        catch (MalformedPolicyException)
        {
            throw IamErrors.InvalidInput($"{called} item {item.Index + 1} has invalid content");
        }
    })];
}
