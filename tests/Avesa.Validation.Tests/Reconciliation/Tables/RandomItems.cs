using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

/// <summary>Items of every type and shape, other spellings of them that mean the same, and others that do not.</summary>
internal sealed class RandomItems(int seed)
{
    private static readonly string[] Texts = ["", "a", "A", "b", "\u00e1", "a\u0301", "\u0000", "\"\\/\n", "😀", "0", "null", "tenant_id", new('x', 70), new('y', 5000)];
    private static readonly string[] Numbers = ["0", "1", "-1", "10", "1.5", "0.001", "123456789012345678901234567890.12345678", "9.9e125", "-1e-130"];
    private readonly Random random = new(seed);

    /// <summary>An item with the key <c>tenant_id</c>.</summary>
    public JsonObject Item(string key = "acme")
    {
        var item = new JsonObject { ["tenant_id"] = new JsonObject { ["S"] = key } };
        for (var i = random.Next(6); i > 0; i--)
        {
            item[$"{random.Next(8)}{One(Texts)}"] = Value(0);
        }

        return item;
    }

    /// <summary>The same item, written in another way.</summary>
    public string Respelled(JsonObject item)
    {
        var text = new StringBuilder();
        Write(text, item, isValue: false);
        return text.ToString();
    }

    /// <summary>The same item but for one thing in it.</summary>
    public JsonObject Mutated(JsonObject item)
    {
        var copy = (JsonObject)item.DeepClone();
        var values = copy.Where(member => member.Key != "tenant_id").SelectMany(member => Values(member.Value!)).ToList();
        switch (random.Next(5))
        {
            case 0:
                copy[$"new{random.Next(9)}"] = Value(0);
                return copy;
            case 1 when copy.Count > 1:
                copy.Remove(copy.Last(member => member.Key != "tenant_id").Key);
                return copy;
            case 2 when copy.Count > 1:
                var (name, value) = copy.Last(member => member.Key != "tenant_id");
                copy.Remove(name);
                copy[$"{name}!"] = value!.DeepClone();
                return copy;
            case 3 or 4 when values.Count > 0:
                Mutate(values[random.Next(values.Count)]);
                return copy;
            default:
                copy["v"] = Value(1);
                return copy;
        }
    }

    private JsonObject Value(int depth) => new() { [Kind(depth, out var content)] = content };

    private string Kind(int depth, out JsonNode content)
    {
        switch (random.Next(depth > 3 ? 8 : 10))
        {
            case 0:
                content = One(Texts);
                return "S";
            case 1:
                content = One(Numbers);
                return "N";
            case 2:
                content = Convert.ToBase64String(Bytes());
                return "B";
            case 3:
                content = random.Next(2) == 0;
                return "BOOL";
            case 4:
                content = true;
                return "NULL";
            case 5:
                content = Set(Texts.Where(text => text.Length is > 0 and < 99));
                return "SS";
            case 6:
                content = Set(Numbers);
                return "NS";
            case 7:
                content = Set(Enumerable.Range(0, 4).Select(_ => Convert.ToBase64String(Bytes())));
                return "BS";
            case 8:
                content = new JsonArray([.. Enumerable.Range(0, random.Next(random.Next(9) == 0 ? 90 : 4)).Select(_ => (JsonNode)Value(depth + 1))]);
                return "L";
            default:
                content = new JsonObject(Enumerable.Range(0, random.Next(random.Next(9) == 0 ? 90 : 4)).Select(n => KeyValuePair.Create<string, JsonNode?>($"{n}:{One(Texts)}", Value(depth + 1))));
                return "M";
        }
    }

    private JsonArray Set(IEnumerable<string> from)
    {
        var members = from.Distinct().OrderBy(_ => random.Next()).ToList();
        return new JsonArray([.. members.Take(1 + random.Next(members.Count)).Select(member => (JsonNode)member)]);
    }

    private byte[] Bytes()
    {
        var bytes = new byte[random.Next(9)];
        random.NextBytes(bytes);
        return bytes;
    }

    private T One<T>(T[] from) => from[random.Next(from.Length)];

    private static IEnumerable<JsonObject> Values(JsonNode value)
    {
        yield return (JsonObject)value;
        var inner = ((JsonObject)value).Single() switch
        {
            { Key: "M", Value: JsonObject members } => members.SelectMany(member => Values(member.Value!)),
            { Key: "L", Value: JsonArray values } => values.SelectMany(member => Values(member!)),
            _ => [],
        };
        foreach (var nested in inner)
        {
            yield return nested;
        }
    }

    private void Mutate(JsonObject value)
    {
        var (type, content) = value.Single();
        value.Clear();
        switch (type)
        {
            case "S":
                var isNumber = random.Next(4) == 0;
                value[isNumber ? "N" : "S"] = isNumber ? "7" : $"{content}7";
                break;
            case "N":
                value["N"] = content!.ToString() == "3" ? "4" : "3";
                break;
            case "B":
                value["B"] = Convert.ToBase64String([.. Convert.FromBase64String(content!.ToString()), 0]);
                break;
            case "BOOL":
                value["BOOL"] = !content!.GetValue<bool>();
                break;
            case "NULL":
                value["S"] = "";
                break;
            case "L" when content is JsonArray { Count: > 1 } values && values[0]!.ToJsonString() != values[1]!.ToJsonString():
                var first = values[0]!.DeepClone();
                values[0] = values[1]!.DeepClone();
                values[1] = first;
                value["L"] = values.DeepClone();
                break;
            case "L":
                value["M"] = new JsonObject();
                break;
            case "M":
                var members = (JsonObject)content!.DeepClone();
                members[$"{members.Count}+"] = new JsonObject { ["NULL"] = true };
                value["M"] = members;
                break;
            default:
                value[type] = new JsonArray([.. ((JsonArray)content!).Select(member => member!.DeepClone()), type == "NS" ? "77" : "AQIDBAUGBwgJCgsM"]);
                break;
        }
    }

    private void Write(StringBuilder text, JsonNode node, bool isValue)
    {
        Space(text);
        if (!isValue)
        {
            WriteMembers(text, (JsonObject)node);
            return;
        }

        var (type, content) = ((JsonObject)node).Single();
        text.Append(CultureInfo.InvariantCulture, $"{{\"{type}\":");
        Space(text);
        switch (type)
        {
            case "M":
                WriteMembers(text, (JsonObject)content!);
                break;
            case "L":
                WriteAll(text, ((JsonArray)content!).Select<JsonNode?, Action>(member => () => Write(text, member!, isValue: true)));
                break;
            case "SS" or "BS":
                WriteAll(text, ((JsonArray)content!).OrderBy(_ => random.Next()).Select<JsonNode?, Action>(member => () => WriteText(text, member!.ToString())));
                break;
            case "NS":
                WriteAll(text, ((JsonArray)content!).OrderBy(_ => random.Next()).Select<JsonNode?, Action>(member => () => WriteText(text, Number(member!.ToString()))));
                break;
            case "N":
                WriteText(text, Number(content!.ToString()));
                break;
            case "BOOL" or "NULL":
                text.Append(content!.ToJsonString());
                break;
            default:
                WriteText(text, content!.ToString());
                break;
        }

        text.Append('}');
    }

    private void WriteMembers(StringBuilder text, JsonObject members)
    {
        text.Append('{');
        var separator = "";
        foreach (var (name, value) in members.OrderBy(_ => random.Next()))
        {
            text.Append(separator);
            WriteText(text, name);
            text.Append(':');
            Write(text, value!, isValue: true);
            separator = ",";
        }

        text.Append('}');
    }

    private void WriteAll(StringBuilder text, IEnumerable<Action> members)
    {
        text.Append('[');
        var first = true;
        foreach (var write in members)
        {
            text.Append(first ? "" : ",");
            Space(text);
            write();
            first = false;
        }

        text.Append(']');
    }

    private void WriteText(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var letter in content)
        {
            if (letter is '"' or '\\' or < ' ' || random.Next(9) == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            }
            else if (char.IsSurrogate(letter))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            }
            else
            {
                text.Append(letter == '/' && random.Next(2) == 0 ? "\\/" : letter.ToString());
            }
        }

        text.Append('"');
    }

    private string Number(string number) => number.Contains('e', StringComparison.Ordinal)
        ? number.Replace("e", random.Next(2) == 0 ? "E" : "e+0", StringComparison.Ordinal).Replace("+0-", "-0", StringComparison.Ordinal)
        : random.Next(3) switch
        {
            0 => number.Contains('.', StringComparison.Ordinal) ? $"{number}00" : $"{number}.0",
            1 => $"{number}e0",
            _ => number.StartsWith('-') ? $"-0{number[1..]}" : $"00{number}",
        };

    private void Space(StringBuilder text) => text.Append(random.Next(5) == 0 ? " \n" : "");
}
