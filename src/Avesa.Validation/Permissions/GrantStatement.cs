using System.Text.Encodings.Web;
using System.Text.Json;

namespace Avesa.Validation.Permissions;

/// <summary>One statement that allows.</summary>
/// <param name="Id">Its Sid: letters and digits, once in a policy.</param>
/// <param name="Actions">In alphabetical order.</param>
/// <param name="Resources">ARNs, with <c>*</c> and <c>?</c>, or <c>*</c> alone; in alphabetical order.</param>
public sealed record GrantStatement(string Id, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)
{
    /// <summary>How much of a policy's size it takes. AWS does not count white space.</summary>
    internal int Size
    {
        get
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                WriteTo(writer);
            }

            return (int)stream.Length;
        }
    }

    /// <summary>Writes the statement as a policy has it.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("Sid", Id);
        writer.WriteString("Effect", "Allow");
        WriteTexts(writer, "Action", Actions);
        WriteTexts(writer, "Resource", Resources);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string member, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(member);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
