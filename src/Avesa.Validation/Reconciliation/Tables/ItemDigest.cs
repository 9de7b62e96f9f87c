using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>A digest of a whole item that can be written into a report: it tells equal from different within one run, and nothing outside of it.</summary>
internal static class ItemDigest
{
    /// <summary>32 hexadecimal digits.</summary>
    public static string Of(ItemValue item, DigestKey key)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, item);
        }

        var secret = Encoding.UTF8.GetBytes($"{key.First:x16}{key.Second:x16}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret, stream.ToArray()).AsSpan(0, 16));
    }

    private static void Write(Utf8JsonWriter writer, ItemValue value)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(value is ItemValue.Set typed ? typed.Kind : value.GetType().Name);
        switch (value)
        {
            case ItemValue.Text text:
                writer.WriteStringValue(text.Content);
                break;
            case ItemValue.Number number:
                writer.WriteStringValue(number.Canonical);
                break;
            case ItemValue.Binary binary:
                writer.WriteStringValue(binary.Base64);
                break;
            case ItemValue.Flag flag:
                writer.WriteBooleanValue(flag.Content);
                break;
            case ItemValue.Null:
                writer.WriteNullValue();
                break;
            case ItemValue.List list:
                WriteAll(writer, list.Values);
                break;
            case ItemValue.Map map:
                WriteAll(writer, map.Members.SelectMany(member => (ItemValue[])[new ItemValue.Text(member.Key), member.Value]));
                break;
            case ItemValue.Set set:
                WriteAll(writer, set.Members.Select(member => new ItemValue.Text(member)));
                break;
            default:
                throw new UnreachableException();
        }

        writer.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter writer, IEnumerable<ItemValue> values)
    {
        writer.WriteStartArray();
        foreach (var value in values)
        {
            Write(writer, value);
        }

        writer.WriteEndArray();
    }
}
