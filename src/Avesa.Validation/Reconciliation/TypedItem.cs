using System.Diagnostics;
using System.Text.Json;

namespace Avesa.Validation.Reconciliation;

/// <summary>Items as DynamoDB's typed JSON, in their canonical form: equal items have equal texts, and whoever puts one back puts an equal item.</summary>
internal static class TypedItem
{
    /// <summary>The item.</summary>
    public static JsonElement Of(ItemValue.Map item)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            WriteMembers(writer, item);
        }

        return JsonElement.Parse(stream.ToArray());
    }

    private static void WriteMembers(Utf8JsonWriter writer, ItemValue.Map map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map.Members)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ItemValue value)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case ItemValue.Text text:
                writer.WriteString("S", text.Content);
                break;
            case ItemValue.Number number:
                writer.WriteString("N", Digits(number.Canonical));
                break;
            case ItemValue.Binary binary:
                writer.WriteString("B", binary.Base64);
                break;
            case ItemValue.Flag flag:
                writer.WriteBoolean("BOOL", flag.Content);
                break;
            case ItemValue.Null:
                writer.WriteBoolean("NULL", true);
                break;
            case ItemValue.Map map:
                writer.WritePropertyName("M");
                WriteMembers(writer, map);
                break;
            case ItemValue.List list:
                writer.WriteStartArray("L");
                foreach (var one in list.Values)
                {
                    Write(writer, one);
                }

                writer.WriteEndArray();
                break;
            case ItemValue.Set set:
                writer.WriteStartArray(set.Kind);
                foreach (var member in set.Members)
                {
                    writer.WriteStringValue(set.Kind == "NS" ? Digits(member) : member);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new UnreachableException();
        }

        writer.WriteEndObject();
    }

    private static string Digits(string canonical) => canonical.EndsWith("e0", StringComparison.Ordinal) ? canonical[..^2] : canonical;
}
