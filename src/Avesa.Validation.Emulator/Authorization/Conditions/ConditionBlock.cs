using System.Text.Json;
using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Conditions;

/// <summary>Reads a Condition element: operator → key → value or values. All of its conditions must hold.</summary>
internal static class ConditionBlock
{
    private const string ForAll = "ForAllValues:";
    private const string ForAny = "ForAnyValue:";
    private const string Exists = "IfExists";

    public static IEnumerable<Condition> Read(JsonElement block, bool variables)
    {
        if (block.ValueKind != JsonValueKind.Object || block.EnumerateObject().Any(named => named.Value.ValueKind != JsonValueKind.Object))
        {
            throw new MalformedPolicyException("Syntax errors in policy: Condition must map operators to keys to values.");
        }

        return block.EnumerateObject().SelectMany(named => named.Value.EnumerateObject().Select(key => One(named.Name, key, variables)));
    }

    private static Condition One(string name, JsonProperty key, bool variables)
    {
        var quantifier = name.StartsWith(ForAll, StringComparison.OrdinalIgnoreCase) ? Quantifier.All
            : name.StartsWith(ForAny, StringComparison.OrdinalIgnoreCase) ? Quantifier.Any
            : Quantifier.Single;
        var bare = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var ifExists = bare.EndsWith(Exists, StringComparison.OrdinalIgnoreCase);
        return new Condition(
            ConditionOperator.Named(ifExists ? bare[..^Exists.Length] : bare),
            quantifier,
            ifExists,
            key.Name,
            [.. PolicyJson.Texts(key.Value, "Condition").Select(text => PolicyText.Parse(text, variables))]);
    }
}
