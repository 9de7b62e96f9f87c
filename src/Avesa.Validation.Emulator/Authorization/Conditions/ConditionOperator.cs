using System.Collections.Frozen;
using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Conditions;

/// <summary>Compares one value of the request with one of the policy.</summary>
internal delegate bool ValueTest(string actual, PolicyText expected, RequestContext context);

/// <summary>A condition operator; the negated ones are their twin's opposite.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html</remarks>
internal sealed record ConditionOperator(ValueTest Test, bool Negated = false, bool IsNull = false)
{
    private static readonly FrozenDictionary<string, ConditionOperator> ByName = new Dictionary<string, ConditionOperator>
    {
        ["StringEquals"] = new(StringTests.Equal),
        ["StringNotEquals"] = new(StringTests.Equal, Negated: true),
        ["StringEqualsIgnoreCase"] = new(StringTests.EqualIgnoringCase),
        ["StringNotEqualsIgnoreCase"] = new(StringTests.EqualIgnoringCase, Negated: true),
        ["StringLike"] = new(StringTests.Like),
        ["StringNotLike"] = new(StringTests.Like, Negated: true),
        ["NumericEquals"] = new(NumericTests.When(sign => sign == 0)),
        ["NumericNotEquals"] = new(NumericTests.When(sign => sign == 0), Negated: true),
        ["NumericLessThan"] = new(NumericTests.When(sign => sign < 0)),
        ["NumericLessThanEquals"] = new(NumericTests.When(sign => sign <= 0)),
        ["NumericGreaterThan"] = new(NumericTests.When(sign => sign > 0)),
        ["NumericGreaterThanEquals"] = new(NumericTests.When(sign => sign >= 0)),
        ["DateEquals"] = new(DateTests.When(sign => sign == 0)),
        ["DateNotEquals"] = new(DateTests.When(sign => sign == 0), Negated: true),
        ["DateLessThan"] = new(DateTests.When(sign => sign < 0)),
        ["DateLessThanEquals"] = new(DateTests.When(sign => sign <= 0)),
        ["DateGreaterThan"] = new(DateTests.When(sign => sign > 0)),
        ["DateGreaterThanEquals"] = new(DateTests.When(sign => sign >= 0)),
        ["Bool"] = new(StringTests.EqualIgnoringCase),
        ["BinaryEquals"] = new(StringTests.Equal),
        ["IpAddress"] = new(IpTests.InRange),
        ["NotIpAddress"] = new(IpTests.InRange, Negated: true),
        ["ArnEquals"] = new(ArnTests.Like),
        ["ArnLike"] = new(ArnTests.Like),
        ["ArnNotEquals"] = new(ArnTests.Like, Negated: true),
        ["ArnNotLike"] = new(ArnTests.Like, Negated: true),
        ["Null"] = new((_, _, _) => false, IsNull: true),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The operator of a name without set prefix and <c>IfExists</c>.</summary>
    /// <exception cref="MalformedPolicyException">There is none.</exception>
    public static ConditionOperator Named(string name) =>
        ByName.GetValueOrDefault(name) ?? throw new MalformedPolicyException($"Invalid Condition type : {name}.");
}
