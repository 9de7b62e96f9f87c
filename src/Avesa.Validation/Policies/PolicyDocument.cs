using System.Text.Json;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Policies;

/// <summary>A policy document as AWS stores it: what a resource's owner, or a role's trust, says of others.</summary>
/// <param name="Statements">The statements, in their order.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html</remarks>
public sealed record PolicyDocument(IReadOnlyList<PolicyStatement> Statements)
{
    /// <summary>A document that says nothing, for a resource without a policy.</summary>
    public static PolicyDocument None { get; } = new([]);

    /// <summary>Reads a document; null or blank text is <see cref="None"/>.</summary>
    /// <exception cref="IncompleteAnswerException">The text is no policy document.</exception>
    public static PolicyDocument Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return None;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return new PolicyDocument([.. OneOrMany(document.RootElement.GetProperty("Statement")).Select(Statement)]);
        }
        catch (Exception garbled) when (garbled is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new IncompleteAnswerException("a policy document that can be read");
        }
    }

    /// <summary>What the document says to a question: a matching denial outweighs everything, and a condition that cannot be decided is never passed over.</summary>
    public PolicyAnswer Ask(PolicyQuestion question)
    {
        var answers = Statements.Select(statement => statement.Ask(question)).ToList();
        return answers.Find(answer => answer.Consent == Consent.Denies)
            ?? answers.Find(answer => answer.Consent == Consent.Depends && answer.Statement!.Effect == PolicyStatement.Deny)
            ?? answers.Find(answer => answer.Consent == Consent.Allows)
            ?? answers.Find(answer => answer.Consent == Consent.Depends)
            ?? PolicyAnswer.Silent;
    }

    private static PolicyStatement Statement(JsonElement statement, int index) => new(
        statement.TryGetProperty("Sid", out var sid) ? sid.GetString() ?? "" : $"statement {index + 1}",
        statement.GetProperty("Effect").GetString() ?? throw new JsonException(),
        Principals(statement, "Principal"),
        Principals(statement, "NotPrincipal"),
        Texts(statement, "Action"),
        Texts(statement, "NotAction"),
        Texts(statement, "Resource"),
        Texts(statement, "NotResource"),
        statement.TryGetProperty("Condition", out var conditions) ? [.. conditions.EnumerateObject().SelectMany(Conditions)] : []);

    private static IEnumerable<PolicyCondition> Conditions(JsonProperty operation) => operation.Value.EnumerateObject()
        .Select(key => new PolicyCondition(operation.Name, key.Name, [.. OneOrMany(key.Value).Select(Text)]));

    private static IReadOnlyList<PolicyPrincipal> Principals(JsonElement statement, string member) =>
        !statement.TryGetProperty(member, out var principal) ? []
        : principal.ValueKind == JsonValueKind.String ? [new PolicyPrincipal("AWS", principal.GetString()!)]
        : [.. principal.EnumerateObject().SelectMany(kind => OneOrMany(kind.Value).Select(value => new PolicyPrincipal(kind.Name, Text(value))))];

    private static IReadOnlyList<string> Texts(JsonElement statement, string member) =>
        statement.TryGetProperty(member, out var value) ? [.. OneOrMany(value).Select(Text)] : [];

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonElement[] OneOrMany(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}
