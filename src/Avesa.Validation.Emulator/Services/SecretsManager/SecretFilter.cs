using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>
/// A filter of ListSecrets: one of the values matches, and none of those that begin with an exclamation mark does. Values match the beginning of
/// names, tag keys and tag values with case, and of the words of descriptions without.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html</remarks>
internal sealed record SecretFilter(string Key, IReadOnlyList<string> Values)
{
    private static readonly string[] Keys = ["description", "name", "tag-key", "tag-value", "primary-region", "owning-service", "all"];

    /// <summary>Reads Filters.</summary>
    /// <exception cref="AwsError">ValidationException.</exception>
    public static IReadOnlyList<SecretFilter> Read(JsonObject input)
    {
        var filters = input.Structures("Filters");
        return filters.Count > 10
            ? throw Inputs.Violation("ValidationException", $"'[{filters.Count} filters]'", "Filters", "Member must have length less than or equal to 10")
            : [.. filters.Select(Read1)];
    }

    /// <summary>Whether a secret passes.</summary>
    public bool Admits(Secret secret)
    {
        var wanted = Values.Where(value => !Negated(value)).ToList();
        var unwanted = Values.Where(Negated).Select(value => value[1..]);
        return (wanted.Count == 0 || wanted.Any(value => Matches(secret, value))) && !unwanted.Any(value => Matches(secret, value));
    }

    private static SecretFilter Read1(JsonObject filter)
    {
        var key = filter.OneOf("Key", Keys) ?? throw Inputs.Violation("ValidationException", "null", "Key", "Member must not be null");
        var values = filter.Texts("Values");
        return values.Count is 0 or > 10
            ? throw Inputs.Violation("ValidationException", "'[]'", "Values", "Member must have length between 1 and 10")
            : new SecretFilter(key, values);
    }

    private static bool Negated(string value) => value.StartsWith('!');

    // No secret here is a replica or belongs to another AWS service.
    private bool Matches(Secret secret, string value) => Key switch
    {
        "name" => secret.Name.StartsWith(value, StringComparison.Ordinal),
        "tag-key" => secret.Tags.Keys.Any(key => key.StartsWith(value, StringComparison.Ordinal)),
        "tag-value" => secret.Tags.Values.Any(tag => tag.StartsWith(value, StringComparison.Ordinal)),
        "description" => AnyWord([secret.Description ?? ""], value),
        "all" => Words(value).Any(word => AnyWord([secret.Name, secret.Description ?? "", .. secret.Tags.Keys, .. secret.Tags.Values], word)),
        _ => false,
    };

    private static bool AnyWord(IEnumerable<string> texts, string value) =>
        texts.Any(text => text.StartsWith(value, StringComparison.OrdinalIgnoreCase) || Words(text).Any(word => word.StartsWith(value, StringComparison.OrdinalIgnoreCase)));

    private static string[] Words(string text) => text.Split([' ', '/', '-', '_', '.', '@', '+', '='], StringSplitOptions.RemoveEmptyEntries);
}
