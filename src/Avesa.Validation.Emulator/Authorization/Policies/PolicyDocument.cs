using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Avesa.Validation.Emulator.Authorization.Policies;

/// <summary>A parsed policy. Single values and arrays mean the same throughout, as IAM's grammar has it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html</remarks>
internal sealed record PolicyDocument(IReadOnlyList<Statement> Statements)
{
    // By reference: the documents live in the accounts' state, and every call reads them.
    private static readonly ConditionalWeakTable<string, PolicyDocument> Parsed = [];

    /// <summary>Parses a document, once for each string object.</summary>
    /// <exception cref="MalformedPolicyException">IAM would refuse the document.</exception>
    public static PolicyDocument Parse(string json) => Parsed.GetValue(json, Read);

    private static PolicyDocument Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = PolicyJson.Object(document.RootElement, "The policy", "Version", "Id", "Statement");
            var variables = root.TryGetProperty("Version", out var version) && version.GetString() switch
            {
                "2012-10-17" => true,
                "2008-10-17" => false,
                _ => throw new MalformedPolicyException("The policy's Version must be 2012-10-17 or 2008-10-17."),
            };
            if (!root.TryGetProperty("Statement", out var statement))
            {
                throw new MalformedPolicyException("Syntax errors in policy: Statement is missing.");
            }

            var elements = statement.ValueKind == JsonValueKind.Array ? statement.EnumerateArray().ToList() : [statement];
            var positions = StatementPositions.Of(json);
            return elements.Count == 0
                ? throw new MalformedPolicyException("Syntax errors in policy: Statement is empty.")
                : new PolicyDocument([.. elements.Select((element, i) => StatementReader.Read(element, variables, () => positions[i]))]);
        }
        catch (JsonException notJson)
        {
            throw new MalformedPolicyException($"This policy contains invalid Json: {notJson.Message}");
        }
    }
}
