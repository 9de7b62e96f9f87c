using System.Text.Encodings.Web;
using System.Text.Json;

namespace Avesa.Validation.Inventory;

/// <summary>How keys are written as JSON: readable, since whoever prints them escapes them.</summary>
internal static class JsonText
{
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
