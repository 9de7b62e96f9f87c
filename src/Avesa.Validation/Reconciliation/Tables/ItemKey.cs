using System.Text.Encodings.Web;
using System.Text.Json;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>The key of one item; its values are texts, canonical numbers (see <see cref="CanonicalNumber"/>) or base64, as the schema's types say.</summary>
/// <param name="Partition">The partition key's value.</param>
/// <param name="Sort">The sort key's; null when there is none.</param>
public sealed record ItemKey(string Partition, string? Sort)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The key as typed JSON: <c>{"tenant_id":{"S":"acme"}}</c>.</summary>
    public string Json(KeySchema schema) => Sort is null
        ? $"{{{Member(schema.Partition, Partition)}}}"
        : $"{{{Member(schema.Partition, Partition)},{Member(schema.Sort!, Sort)}}}";

    private static string Member(Estate.KeyAttribute attribute, string value) => $"{Text(attribute.Name)}:{{\"{attribute.Type}\":{Text(value)}}}";

    private static string Text(string text) => JsonSerializer.Serialize(text, Readable);
}
