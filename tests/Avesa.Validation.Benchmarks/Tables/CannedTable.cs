using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Avesa.Validation.Benchmarks.Tables;

/// <summary>A table of numbered items that is made while it is read: one page is as good as any other, and none is kept.</summary>
/// <param name="items">How many there are.</param>
/// <param name="changedEach">Every how many of them differs from the other table's; 0: none.</param>
internal sealed class CannedTable(long items, int changedEach)
{
    private const int PageBytes = 1 << 20;

    /// <summary>The answer to a Scan.</summary>
    public int Page(ReadOnlySpan<byte> request, Span<byte> page)
    {
        var (start, segment, segments) = Asked(request);
        var end = items * (segment + 1) / segments;
        var next = Math.Max(start, items * segment / segments);
        var count = 0;
        var length = Put(page, "{\"Items\":["u8);
        for (; next < end && length < PageBytes; next++, count++)
        {
            length += count == 0 ? 0 : Put(page[length..], ","u8);
            length += Item(page[length..], next);
        }

        length += Put(page[length..], Encoding.UTF8.GetBytes($"],\"Count\":{count},\"ScannedCount\":{count},\"ConsumedCapacity\":{{\"TableName\":\"t\",\"CapacityUnits\":256}}"));
        if (next < end)
        {
            length += Put(page[length..], Encoding.UTF8.GetBytes($",\"LastEvaluatedKey\":{{\"id\":{{\"S\":\"k{next - 1:D10}\"}}}}"));
        }

        return length + Put(page[length..], "}"u8);
    }

    /// <summary>The answer to a BatchGetItem.</summary>
    public byte[] Batch(ReadOnlyMemory<byte> request)
    {
        using var json = JsonDocument.Parse(request);
        var table = json.RootElement.GetProperty("RequestItems").EnumerateObject().Single();
        var item = new byte[1024];
        var found = table.Value.GetProperty("Keys").EnumerateArray()
            .Select(key => long.Parse(key.GetProperty("id").GetProperty("S").GetString()!.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture))
            .Select(number => Encoding.UTF8.GetString(item, 0, Item(item, number)));
        return Encoding.UTF8.GetBytes($"{{\"Responses\":{{\"{table.Name}\":[{string.Join(',', found)}]}},\"UnprocessedKeys\":{{}}}}");
    }

    private int Item(Span<byte> item, long number)
    {
        var length = Put(item, "{\"id\":{\"S\":\"k"u8);
        _ = Utf8Formatter.TryFormat(number, item[length..], out var digits, new System.Buffers.StandardFormat('D', 10));
        length += digits;
        length += Put(item[length..], "\"},\"v\":{\"N\":\""u8);
        _ = Utf8Formatter.TryFormat(changedEach > 0 && number % changedEach == 0 ? number + 1 : number, item[length..], out digits);
        length += digits;
        return length + Put(item[length..], "\"},\"state\":{\"S\":\"as it was when somebody wrote it\"}}"u8);
    }

    private static (long Start, int Segment, int Segments) Asked(ReadOnlySpan<byte> request)
    {
        var (start, segment, segments) = (0L, 0, 1);
        var reader = new Utf8JsonReader(request);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("Segment"u8))
            {
                reader.Read();
                segment = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("TotalSegments"u8))
            {
                reader.Read();
                segments = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("S"u8))
            {
                reader.Read();
                _ = Utf8Parser.TryParse(reader.ValueSpan[1..], out start, out int _);
                start++;
            }
        }

        return (start, segment, segments);
    }

    private static int Put(Span<byte> target, ReadOnlySpan<byte> text)
    {
        text.CopyTo(target);
        return text.Length;
    }
}
