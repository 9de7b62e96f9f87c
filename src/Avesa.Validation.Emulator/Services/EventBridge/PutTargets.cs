using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.EventBridge;

/// <summary>Adds targets to a rule, or replaces those with the same id; a rule has five at most.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargets.html</remarks>
internal sealed class PutTargets : IOperation
{
    private const int Most = 5;

    /// <inheritdoc />
    public string Name => nameof(PutTargets);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var reference = RuleReference.Of(call, input, "Rule");
        var targets = input.Structures("Targets").Select(Read).ToList();
        if (targets.Count == 0)
        {
            throw Inputs.Violation("ValidationException", "'[]'", "Targets", "Member must have length greater than or equal to 1");
        }

        var rule = reference.Demand(call, nameof(PutTargets), [.. targets.Select(target => target.Arn)]).Find();
        lock (rule.Targets)
        {
            var kept = rule.Targets.Where(old => targets.TrueForAll(target => target.Id != old.Id)).ToList();
            if (kept.Count + targets.Count > Most)
            {
                throw new AwsError("LimitExceededException", "The requested resource exceeds the maximum number allowed.");
            }

            rule.Targets.Clear();
            rule.Targets.AddRange(kept.Concat(targets));
        }

        return new JsonObject { ["FailedEntryCount"] = 0, ["FailedEntries"] = new JsonArray() };
    }

    private static RuleTarget Read(JsonObject target)
    {
        var arn = target.Required("Arn");
        if (!Arn.TryParse(arn, out _))
        {
            throw new AwsError("ValidationException", $"Parameter {arn} is not valid. Reason: Provided Arn is not in correct format.");
        }

        var others = new JsonObject(target
            .Where(member => member.Key is not ("Id" or "Arn" or "Input" or "RoleArn"))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        return new RuleTarget(target.Required("Id"), arn, target.Text("Input"), target.Text("RoleArn"), others.Count == 0 ? null : others.ToJsonString());
    }
}
