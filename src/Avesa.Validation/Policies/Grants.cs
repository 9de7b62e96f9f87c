namespace Avesa.Validation.Policies;

/// <summary>What a statement grants at its widest, whoever asks and whatever conditions narrow it.</summary>
public static class Grants
{
    /// <summary>Whether it permits every action on every resource.</summary>
    public static bool Everything(PolicyStatement statement) => statement.Effect == PolicyStatement.Allow
        && statement.Actions.Any(pattern => Wildcard.Matches(pattern, "*:*", ignoreCase: true))
        && CoversAll(statement, "arn:aws:*");

    /// <summary>Whether it permits an action on every resource of a kind.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="action">For example <c>secretsmanager:GetSecretValue</c>.</param>
    /// <param name="resources">What all of them look like, for example <c>arn:aws:secretsmanager:us-east-1:987654321098:secret:*</c>.</param>
    public static bool OnAll(PolicyStatement statement, string action, string resources) =>
        statement.Effect == PolicyStatement.Allow && statement.CoversAction(action) && CoversAll(statement, resources);

    /// <summary>Whether it refuses an action on every resource of a kind, under no condition.</summary>
    /// <inheritdoc cref="OnAll" />
    public static bool RefusesAll(PolicyStatement statement, string action, string resources) =>
        statement is { Effect: PolicyStatement.Deny, Conditions.Count: 0 } && statement.CoversAction(action) && CoversAll(statement, resources) && statement.NotResources.Count == 0;

    // All but a few is still as good as all.
    private static bool CoversAll(PolicyStatement statement, string resources) =>
        statement.NotResources.Count > 0 || statement.Resources.Any(pattern => Wildcard.Covers(pattern, resources, ignoreCase: false));
}
