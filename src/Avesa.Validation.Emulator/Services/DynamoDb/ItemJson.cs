using System.Text.Json;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Expressions;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Writes items into an answer.</summary>
internal static class ItemJson
{
    /// <summary>Writes an item whole, as the bytes that are kept, or what a projection leaves of it.</summary>
    public static void Write(Utf8JsonWriter output, StoredItem item, Projection? projection)
    {
        if (projection is null)
        {
            output.WriteRawValue(item.Json.Span, skipInputValidation: true);
        }
        else
        {
            projection.Of(item.Attributes()).WriteTo(output);
        }
    }
}
