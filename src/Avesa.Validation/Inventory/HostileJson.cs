using System.Text.Json;
using System.Text.RegularExpressions;

namespace Avesa.Validation.Inventory;

/// <summary>Parses JSON that anybody may have written.</summary>
internal static partial class HostileJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 512 };

    /// <summary>Parses a text; every string and name of the document can then be read.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Parse(string json) => JsonDocument.Parse(Surrogate().Replace(json, @"\uFFFD"), Options);

    // Half of a surrogate pair, escaped, is JSON but no text: reading it would throw. Nothing that is looked for has any.
    [GeneratedRegex(@"\\u[dD][89a-fA-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Surrogate();
}
