using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Avesa.Validation.Gate;

/// <summary>
/// One text for one value, as RFC 8785 has it: members in the order of their names, no space, nothing escaped that need not be. Python's
/// <c>json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)</c> is the same. Numbers are taken as they are written, since
/// a decision has none that two writers would write differently.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The text, in UTF-8.</summary>
    public static byte[] Of(JsonElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal);
                AppendList(text, '{', members, '}', member =>
                {
                    AppendString(text, member.Name);
                    text.Append(':');
                    Append(text, member.Value);
                });
                break;
            case JsonValueKind.Array:
                AppendList(text, '[', element.EnumerateArray(), ']', item => Append(text, item));
                break;
            case JsonValueKind.String:
                AppendString(text, element.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(element.GetRawText() is "-0" ? "0" : element.GetRawText());
                break;
            case JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null:
                text.Append(element.GetRawText());
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void AppendList<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> append)
    {
        var next = "";
        text.Append(open);
        foreach (var item in items)
        {
            text.Append(next);
            append(item);
            next = ",";
        }

        text.Append(close);
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\b' => text.Append(@"\b"),
                '\f' => text.Append(@"\f"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
