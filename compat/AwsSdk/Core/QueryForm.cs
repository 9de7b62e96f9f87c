#nullable enable
using System.Collections;
using Amazon.Runtime;

namespace Amazon.Compat;

/// <summary>Shapes as an awsQuery form: Filters.member.1.Name=…, Tags.entry.1.key=…; an empty list is sent as an empty value.</summary>
internal static class QueryForm
{
    public static void Write(IDictionary<string, string> form, string prefix, object shape)
    {
        foreach (var member in Member.Of(shape.GetType()))
        {
            if (member.Get(shape) is { } value)
                WriteValue(form, prefix + (member.WireName ?? member.Name), value);
        }
    }

    private static void WriteValue(IDictionary<string, string> form, string name, object value)
    {
        if (value is IDictionary map)
            WriteMap(form, name, map);
        else if (value is IList list)
            WriteList(form, name, list);
        else if (value is string or ValueType or ConstantClass or MemoryStream)
            form.Add(name, Text.From(value));
        else
            Write(form, name + ".", value);
    }

    private static void WriteList(IDictionary<string, string> form, string name, IList list)
    {
        if (list.Count == 0)
            form.Add(name, "");
        for (var index = 0; index < list.Count; index++)
            WriteValue(form, $"{name}.member.{index + 1}", list[index]!);
    }

    private static void WriteMap(IDictionary<string, string> form, string name, IDictionary map)
    {
        var index = 0;
        foreach (DictionaryEntry entry in map)
        {
            index++;
            form.Add($"{name}.entry.{index}.key", Text.From(entry.Key));
            WriteValue(form, $"{name}.entry.{index}.value", entry.Value!);
        }
    }
}
