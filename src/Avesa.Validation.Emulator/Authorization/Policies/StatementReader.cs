using System.Text.Json;
using Avesa.Validation.Emulator.Authorization.Conditions;

namespace Avesa.Validation.Emulator.Authorization.Policies;

/// <summary>Reads one statement.</summary>
internal static class StatementReader
{
    public static Statement Read(JsonElement element, bool variables, Func<(SourcePosition Start, SourcePosition End)> position)
    {
        PolicyJson.Object(
            element, "A statement", "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition");
        var actions = PolicyJson.Either(element, "Action")
            ?? throw new MalformedPolicyException("Policy statement must contain actions.");
        var resources = PolicyJson.Either(element, "Resource");
        var principal = PolicyJson.Either(element, "Principal");
        var (start, end) = position();
        return new Statement
        {
            Sid = element.TryGetProperty("Sid", out var sid) ? sid.GetString() : null,
            Denies = Denies(element),
            Principal = principal is { } who ? PrincipalElement.Read(who.Value, who.Inverted) : null,
            Actions = [.. PolicyJson.Texts(actions.Value, "Action").Select(Wildcard.Of)],
            ActionsInverted = actions.Inverted,
            Resources = resources is { } what ? [.. PolicyJson.Texts(what.Value, "Resource").Select(text => PolicyText.Parse(text, variables))] : [],
            ResourcesInverted = resources?.Inverted ?? false,
            Conditions = element.TryGetProperty("Condition", out var block) ? [.. ConditionBlock.Read(block, variables)] : [],
            Start = start,
            End = end,
        };
    }

    private static bool Denies(JsonElement statement) =>
        (statement.TryGetProperty("Effect", out var effect) && effect.ValueKind == JsonValueKind.String ? effect.GetString() : null) switch
        {
            "Allow" => false,
            "Deny" => true,
            _ => throw new MalformedPolicyException("Syntax errors in policy: Effect must be Allow or Deny."),
        };
}
