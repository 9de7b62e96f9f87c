using System.Text.Json;

namespace Avesa.Validation.Permissions;

/// <summary>One statement that allows.</summary>
/// <param name="Id">Its Sid: letters and digits, once in a policy.</param>
/// <param name="Actions">In alphabetical order.</param>
/// <param name="Resources">ARNs, with <c>*</c> and <c>?</c>, or <c>*</c> alone; in alphabetical order.</param>
public sealed record GrantStatement(string Id, IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)
{
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
