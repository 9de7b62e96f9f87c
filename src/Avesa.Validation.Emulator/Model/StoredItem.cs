using System.Text.Json;
using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Model;

/// <summary>An item as a table keeps it: DynamoDB JSON (<c>{"tenant_id":{"S":"acme"}}</c>) in UTF-8, numbers normalised, never changed in place.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="json">The item as Scan answers it.</param>
/// <param name="size">Bytes as DynamoDB counts them, which is not the length of the JSON.</param>
public sealed class StoredItem(ItemPlace place, byte[] json, int size)
{
    // 32 levels of DynamoDB's are more than the 64 of JSON's that the parser takes by default.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 128 };

    /// <summary>Where it stands.</summary>
    public ItemPlace Place { get; } = place;

    /// <summary>The item as Scan answers it.</summary>
    public ReadOnlyMemory<byte> Json { get; } = json;

    /// <summary>Bytes as DynamoDB counts them: pages, limits and capacity units rest on it.</summary>
    /// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html</remarks>
    public int Size { get; } = size;

    /// <summary>The attributes, parsed anew at each call, so that the caller may change them.</summary>
    public JsonObject Attributes() => (JsonObject)JsonNode.Parse(Json.Span, documentOptions: Deep)!;
}
