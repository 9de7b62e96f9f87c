namespace Avesa.Validation.Policies;

/// <summary>One key of one operator of a Condition block.</summary>
/// <param name="Operator">For example <c>StringEquals</c> or <c>ArnLikeIfExists</c>.</param>
/// <param name="Key">For example <c>aws:SourceArn</c>.</param>
/// <param name="Values">Any of them is enough (none of them, for a negated operator).</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html</remarks>
public sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<string> Values)
{
    private const string IfExists = "IfExists";

    /// <summary>Whether the condition holds; null when its key or operator is not known here, or a value has a policy variable.</summary>
    /// <param name="context">Known keys, in lower case.</param>
    public bool? Holds(IReadOnlyDictionary<string, string> context)
    {
        var known = context.TryGetValue(Key.ToLowerInvariant(), out var value);
        if (!known || Values.Any(Wildcard.HasVariable))
        {
            return null;
        }

        var bare = Operator.EndsWith(IfExists, StringComparison.Ordinal) ? Operator[..^IfExists.Length] : Operator;
        return bare switch
        {
            "StringEquals" => Values.Contains(value, StringComparer.Ordinal),
            "StringNotEquals" => !Values.Contains(value, StringComparer.Ordinal),
            "StringEqualsIgnoreCase" or "Bool" => Values.Contains(value, StringComparer.OrdinalIgnoreCase),
            "StringNotEqualsIgnoreCase" => !Values.Contains(value, StringComparer.OrdinalIgnoreCase),
            "StringLike" => Values.Any(pattern => Wildcard.Matches(pattern, value!, ignoreCase: false)),
            "StringNotLike" => !Values.Any(pattern => Wildcard.Matches(pattern, value!, ignoreCase: false)),
            "ArnLike" or "ArnEquals" => Values.Any(pattern => ArnMatches(pattern, value!)),
            "ArnNotLike" or "ArnNotEquals" => !Values.Any(pattern => ArnMatches(pattern, value!)),
            "Null" => Values.Contains("false", StringComparer.OrdinalIgnoreCase),
            _ => null,
        };
    }

    // ARNs are compared part by part, so that a wildcard stays in its part.
    private static bool ArnMatches(string pattern, string arn)
    {
        var (wanted, found) = (pattern.Split(':', 6), arn.Split(':', 6));
        return wanted.Length == found.Length && wanted.Zip(found).All(part => Wildcard.Matches(part.First, part.Second, ignoreCase: false));
    }
}
