using System.Text;
using System.Text.Json;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// One page of a scan, and the next one in the same memory: the answer's bytes, and what is kept of its items. Not safe for several threads.
/// </summary>
/// <param name="key">The key of the hashes.</param>
/// <param name="schema">The table's key.</param>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html</remarks>
public sealed class ScanPage(DigestKey key, KeySchema schema)
{
    // DynamoDB's items nest 32 levels, each of which is two of JSON's.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 128 };

    private readonly ItemHasher hasher = new(key, schema);
    private byte[] buffer = new byte[64 * 1024];
    private ScannedItem[] items = new ScannedItem[256];
    private int itemCount;
    private Range lastKey;

    /// <summary>The answer.</summary>
    public ReadOnlySpan<byte> Json => buffer.AsSpan(0, Length);

    /// <summary>How long the answer is, in bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The items of the page.</summary>
    public ReadOnlySpan<ScannedItem> Items => items.AsSpan(0, itemCount);

    /// <summary>What the page took of the table's capacity; null when the answer does not say.</summary>
    public double? ReadUnits { get; private set; }

    /// <summary>Where the next page begins, typed JSON; empty after the last page.</summary>
    public ReadOnlySpan<byte> LastKey => buffer.AsSpan(lastKey);

    /// <summary>Takes an answer's bytes.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="expected">How long it is said to be; null when that is not known.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task Fill(Stream answer, long? expected, CancellationToken cancellationToken)
    {
        Length = 0;
        Reserve((int)Math.Min(expected + 1 ?? 0, Array.MaxLength));
        while (await answer.ReadAsync(buffer.AsMemory(Length), cancellationToken) is > 0 and var read)
        {
            Length += read;
            if (Length == buffer.Length)
            {
                Reserve(2 * Length);
            }
        }
    }

    /// <summary>Reads what was taken.</summary>
    /// <exception cref="IncompleteAnswerException">It does not have what a page has, or an item is none.</exception>
    /// <exception cref="JsonException">It is not JSON, or breaks off.</exception>
    public void Parse()
    {
        (itemCount, ReadUnits, lastKey) = (0, null, default);
        long? count = null;
        long? scanned = null;
        var listed = false;
        var reader = new Utf8JsonReader(Json, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new IncompleteAnswerException("Scan: a page");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("Items"u8) && !listed)
            {
                listed = true;
                ReadItems(ref reader);
            }
            else if (reader.ValueTextEquals("Count"u8) && count is null)
            {
                count = Number(ref reader);
            }
            else if (reader.ValueTextEquals("ScannedCount"u8) && scanned is null)
            {
                scanned = Number(ref reader);
            }
            else if (reader.ValueTextEquals("LastEvaluatedKey"u8) && LastKey.IsEmpty)
            {
                lastKey = KeyRange(ref reader);
            }
            else if (reader.ValueTextEquals("ConsumedCapacity"u8) && ReadUnits is null)
            {
                ReadUnits = Units(ref reader);
            }
            else
            {
                throw new IncompleteAnswerException($"Scan: a page without the member {Encoding.UTF8.GetString(reader.ValueSpan)}, or with it once");
            }
        }

        // To the very end: what follows the page would be an error.
        _ = reader.Read();
        if (!listed || count != itemCount || scanned != itemCount)
        {
            throw new IncompleteAnswerException($"Scan: as many items as it counts ({itemCount} of {count}, {scanned} scanned)");
        }
    }

    /// <summary>The key of an item of this page.</summary>
    public ItemKey KeyOf(in ScannedItem item) => new(
        KeyText(item.Partition, schema.Partition),
        schema.Sort is null ? null : KeyText(item.Sort, schema.Sort));

    private void ReadItems(ref Utf8JsonReader reader)
    {
        _ = reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new IncompleteAnswerException("Scan: Items");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (itemCount == items.Length)
            {
                Array.Resize(ref items, 2 * itemCount);
            }

            items[itemCount++] = hasher.Read(ref reader);
        }
    }

    private static long Number(ref Utf8JsonReader reader)
    {
        _ = reader.Read();
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : throw new IncompleteAnswerException("Scan: Count");
    }

    private static Range KeyRange(ref Utf8JsonReader reader)
    {
        _ = reader.Read();
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            throw new IncompleteAnswerException("Scan: LastEvaluatedKey");
        }

        while (reader.TokenType != JsonTokenType.EndObject || reader.CurrentDepth > 1)
        {
            reader.Read();
        }

        return start..(int)reader.BytesConsumed;
    }

    private static double? Units(ref Utf8JsonReader reader)
    {
        double? units = null;
        _ = reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isUnits = reader.ValueTextEquals("CapacityUnits"u8);
            _ = reader.Read();
            if (isUnits && reader.TokenType == JsonTokenType.Number)
            {
                units = reader.GetDouble();
            }

            reader.Skip();
        }

        return units;
    }

    private string KeyText(TextRange range, Estate.KeyAttribute attribute)
    {
        var raw = buffer.AsSpan(range.Start, range.Length);
        var text = range.Escaped ? JsonSerializer.Deserialize<string>(buffer.AsSpan(range.Start - 1, range.Length + 2))! : Encoding.UTF8.GetString(raw);
        return attribute.Type switch
        {
            "N" => CanonicalNumber.Of(text),
            "B" => Convert.ToBase64String(Convert.FromBase64String(text)),
            _ => text,
        };
    }

    private void Reserve(int length)
    {
        if (buffer.Length < length)
        {
            Array.Resize(ref buffer, Math.Max(length, 2 * buffer.Length));
        }
    }
}
