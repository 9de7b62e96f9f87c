using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Conditions;

/// <summary>How a multi-valued key is asked.</summary>
internal enum Quantifier
{
    /// <summary>No set operator: a key with one value.</summary>
    Single,

    /// <summary><c>ForAllValues:</c> holds too when the key is absent.</summary>
    All,

    /// <summary><c>ForAnyValue:</c> does not hold when the key is absent.</summary>
    Any,
}

/// <summary>One key of a condition block with its operator. The values are alternatives; a negated operator excludes all of them.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html</remarks>
internal sealed record Condition(ConditionOperator Operator, Quantifier Quantifier, bool IfExists, string Key, IReadOnlyList<PolicyText> Values)
{
    /// <summary>Whether the request meets the condition.</summary>
    public bool Holds(RequestContext context)
    {
        if (context.Find(Key) is not { Count: > 0 } actual)
        {
            return Operator.IsNull
                ? Values.Any(value => IsTrue(value, context))
                : IfExists || (Quantifier == Quantifier.Single ? Operator.Negated : Quantifier == Quantifier.All);
        }

        if (Operator.IsNull)
        {
            return Values.Any(value => !IsTrue(value, context));
        }

        return Quantifier == Quantifier.All || (Quantifier == Quantifier.Single && Operator.Negated)
            ? actual.All(Meets)
            : actual.Any(Meets);

        bool Meets(string value) => Values.Any(expected => Operator.Test(value, expected, context)) != Operator.Negated;
    }

    private static bool IsTrue(PolicyText value, RequestContext context) => string.Equals(value.Literal(context), "true", StringComparison.OrdinalIgnoreCase);
}
