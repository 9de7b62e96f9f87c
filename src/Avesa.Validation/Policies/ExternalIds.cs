namespace Avesa.Validation.Policies;

/// <summary>The external ids that a statement of a trust policy demands of whoever assumes the role.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html</remarks>
public static class ExternalIds
{
    private const string Key = "sts:ExternalId";

    /// <summary>
    /// The ids that open the role; null when the statement demands none: an operator with IfExists lets through whoever brings none, and a
    /// wildcard, a variable or a comparison other than equality lets through whoever guesses.
    /// </summary>
    public static IReadOnlyList<string>? Demanded(this PolicyStatement statement) => statement.Conditions.FirstOrDefault(Demands)?.Values;

    /// <summary>Every value that the document compares an external id with, demanded or not.</summary>
    public static IEnumerable<string> Named(PolicyDocument document) => document.Statements.SelectMany(statement => statement.Conditions).Where(IsOfId).SelectMany(condition => condition.Values);

    private static bool Demands(PolicyCondition condition) => IsOfId(condition)
        && condition.Values.Count > 0
        && condition.Operator switch
        {
            "StringEquals" => !condition.Values.Any(Wildcard.HasVariable),
            "StringLike" => !condition.Values.Any(value => Wildcard.HasVariable(value) || value.AsSpan().ContainsAny('*', '?')),
            _ => false,
        };

    private static bool IsOfId(PolicyCondition condition) => condition.Key.Equals(Key, StringComparison.OrdinalIgnoreCase);
}
