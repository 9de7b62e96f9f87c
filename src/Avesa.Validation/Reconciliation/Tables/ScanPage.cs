using System.Buffers;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// One page of a scan, and the next one in the same memory: the answer's bytes, and what is kept of its items. Not safe for several threads.
/// </summary>
/// <param name="key">The key of the hashes.</param>
/// <param name="schema">The table's key.</param>
/// <param name="window">
/// About how many bytes of an answer are held while it comes and is hashed: what has been hashed makes room for what follows, which stays within
/// a processor's own memory. Long items take more. Null to hold the whole answer, for those who ask for the keys of its items.
/// </param>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html</remarks>
public sealed class ScanPage(DigestKey key, KeySchema schema, int? window = null)
{
    /// <summary>A window that is read in a few pieces, and is in a processor's second cache beside those of other connections.</summary>
    public const int Window = 256 * 1024;

    private readonly ItemHasher hasher = new(key, schema);
    private readonly ArrayBufferWriter<byte> lastKey = new(256);
    private readonly Crc32 sum = new();
    private byte[] buffer = new byte[window ?? 64 * 1024];
    private int held;
    private ScannedItem[] items = new ScannedItem[256];
    private int itemCount;
    private long? count;
    private long? scanned;
    private bool listed;

    // Up to where it has been read, and what comes there.
    private JsonPlace place;
    private Part next;
    private int longest = 2048;

    /// <summary>How long the answer is, in bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The items of the page.</summary>
    public ReadOnlySpan<ScannedItem> Items => items.AsSpan(0, itemCount);

    /// <summary>What the page took of the table's capacity; null when the answer does not say.</summary>
    public double? ReadUnits { get; private set; }

    /// <summary>Where the next page begins, typed JSON; empty after the last page.</summary>
    public ReadOnlySpan<byte> LastKey => lastKey.WrittenSpan;

    /// <summary>The answer's CRC-32, if it was to be taken.</summary>
    public uint CheckSum => sum.GetCurrentHashAsUInt32();

    /// <summary>Takes an answer's bytes.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="expected">How long it is said to be; null when that is not known.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task Fill(Stream answer, long? expected, CancellationToken cancellationToken) => Fill(answer, expected, hash: false, check: false, cancellationToken);

    /// <summary>Takes an answer's bytes, and reads the items that have come while the others are under way.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="expected">How long it is said to be; null when that is not known.</param>
    /// <param name="check">Whether to take its <see cref="CheckSum"/> too.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task FillAndHash(Stream answer, long? expected, bool check, CancellationToken cancellationToken) => Fill(answer, expected, hash: true, check, cancellationToken);

    /// <summary>Reads what was taken, as far as it has not been read.</summary>
    /// <exception cref="IncompleteAnswerException">It does not have what a page has, or an item is none.</exception>
    /// <exception cref="JsonException">It is not JSON, or breaks off.</exception>
    public void Parse()
    {
        try
        {
            Read(toTheEnd: true);
            hasher.Finish(items.AsSpan(0, itemCount));
        }
        finally
        {
            (place, next) = (default, Part.Page);
        }

        if (!listed || count != itemCount || scanned != itemCount)
        {
            throw new IncompleteAnswerException($"Scan: as many items as it counts ({itemCount} of {count}, {scanned} scanned)");
        }
    }

    private async Task Fill(Stream answer, long? expected, bool hash, bool check, CancellationToken cancellationToken)
    {
        (Length, held, place, next) = (0, 0, default, Part.Page);
        sum.Reset();
        if (!hash || window is null)
        {
            // One more than expected, to see that nothing follows; and a little, so that not every page that is larger takes another buffer.
            Reserve((int)Math.Min((expected + (expected / 8) + 1) ?? 0, Array.MaxLength));
        }

        while (await answer.ReadAsync(buffer.AsMemory(held), cancellationToken) is > 0 and var read)
        {
            if (check)
            {
                sum.Append(buffer.AsSpan(held, read));
            }

            held += read;
            Length += read;
            hash = hash && ReadWhatHasCome();
            if (held == buffer.Length)
            {
                Reserve(2 * held);
            }
        }
    }

    // Whether it is worth while to go on with it before everything has come: an item that is longer than expected breaks off, and may be broken.
    private bool ReadWhatHasCome()
    {
        try
        {
            Read(toTheEnd: false);
            if (window is not null && buffer.Length - held < buffer.Length / 4)
            {
                ForgetWhatWasRead();
            }

            return true;
        }
        catch (Exception early) when (early is JsonException or IncompleteAnswerException)
        {
            longest = Math.Max(longest, held - place.At);
            return false;
        }
    }

    private void ForgetWhatWasRead()
    {
        place.Verify(buffer);
        var read = place.Forget();
        buffer.AsSpan(read, held - read).CopyTo(buffer);
        held -= read;

        // An item that takes much of the window would leave little of it to each reading.
        if (held > buffer.Length / 2)
        {
            Reserve(2 * buffer.Length);
        }
    }

    private void Read(bool toTheEnd)
    {
        var json = new TypedJson(buffer.AsSpan(0, held), place);
        while (next != Part.Nothing && (toTheEnd || (json.Left > 2 * longest && !(listed && next == Part.MemberOrEnd))))
        {
            switch (next)
            {
                case Part.Page:
                    (itemCount, ReadUnits, count, scanned, listed) = (0, null, null, null, false);
                    lastKey.ResetWrittenCount();
                    json.Expect('{');
                    next = Part.Member;
                    break;
                case Part.Member:
                    next = ReadMember(ref json);
                    break;
                case Part.Item:
                    next = ReadItem(ref json);
                    break;
                case Part.MemberOrEnd when json.More('}'):
                    next = Part.Member;
                    break;
                default:
                    json.End();
                    next = Part.Nothing;
                    break;
            }

            place = json.Place;
        }
    }

    private Part ReadMember(ref TypedJson json)
    {
        var name = json.Raw(json.Text());
        json.Expect(':');
        if (name.SequenceEqual("Items"u8) && !listed)
        {
            json.Expect('[');
            listed = true;
            return json.Past(']') ? Part.MemberOrEnd : Part.Item;
        }
        else if (name.SequenceEqual("Count"u8) && count is null)
        {
            count = Number(ref json);
        }
        else if (name.SequenceEqual("ScannedCount"u8) && scanned is null)
        {
            scanned = Number(ref json);
        }
        else if (name.SequenceEqual("LastEvaluatedKey"u8) && LastKey.IsEmpty)
        {
            lastKey.Write(KeyText(ref json));
        }
        else if (name.SequenceEqual("ConsumedCapacity"u8) && ReadUnits is null)
        {
            ReadUnits = Units(ref json);
        }
        else
        {
            throw new IncompleteAnswerException($"Scan: a page without the member {Encoding.UTF8.GetString(name)}, or with it once");
        }

        return Part.MemberOrEnd;
    }

    /// <summary>The table's key.</summary>
    public KeySchema Schema => schema;

    /// <summary>The partition key of an item of this page, as <see cref="ItemKey"/> has it, in UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The page is read through a window.</exception>
    public ReadOnlySpan<byte> PartitionOf(in ScannedItem item) => KeyBytes(item.Partition, schema.Partition);

    /// <summary>The sort key of an item of this page; empty when there is none.</summary>
    public ReadOnlySpan<byte> SortOf(in ScannedItem item) => schema.Sort is null ? [] : KeyBytes(item.Sort, schema.Sort);

    /// <summary>The key of an item of this page.</summary>
    public ItemKey KeyOf(in ScannedItem item) => new(
        KeyText(item.Partition, schema.Partition),
        schema.Sort is null ? null : KeyText(item.Sort, schema.Sort));

    private Part ReadItem(ref TypedJson json)
    {
        if (itemCount == items.Length)
        {
            Array.Resize(ref items, 2 * itemCount);
        }

        items[itemCount] = hasher.Read(ref json);
        var more = json.More(']');
        longest = Math.Max(longest, json.At - place.At);
        itemCount++;
        return more ? Part.Item : Part.MemberOrEnd;
    }

    private static long Number(ref TypedJson json)
    {
        var reader = json.Value();
        if (!reader.Read() || reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number))
        {
            throw new IncompleteAnswerException("Scan: Count");
        }

        json.At += (int)reader.BytesConsumed;
        return number;
    }

    private static ReadOnlySpan<byte> KeyText(ref TypedJson json)
    {
        var reader = json.Value();
        var start = json.At;
        var empty = !reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName;
        while (!empty && reader.CurrentDepth > 0)
        {
            empty = !reader.Read();
        }

        json.At += (int)reader.BytesConsumed;
        return empty ? throw new IncompleteAnswerException("Scan: LastEvaluatedKey") : json.Since(start);
    }

    private static double? Units(ref TypedJson json)
    {
        double? units = null;
        var reader = json.Value();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("CapacityUnits"u8) && reader.Read())
            {
                units = reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : null;
            }

            if (reader.CurrentDepth == 0 && reader.TokenType != JsonTokenType.StartObject)
            {
                break;
            }
        }

        json.At += (int)reader.BytesConsumed;
        return units;
    }

    private ReadOnlySpan<byte> KeyBytes(TextRange range, Estate.KeyAttribute attribute) => attribute.Type == "S" && !range.Escaped
        ? Held(range.Start, range.Length)
        : Encoding.UTF8.GetBytes(KeyText(range, attribute));

    private string KeyText(TextRange range, Estate.KeyAttribute attribute)
    {
        var text = range.Escaped
            ? JsonSerializer.Deserialize<string>(Held(range.Start - 1, range.Length + 2))!
            : Encoding.UTF8.GetString(Held(range.Start, range.Length));
        return attribute.Type switch
        {
            "N" => CanonicalNumber.Of(text),
            "B" => Convert.ToBase64String(Convert.FromBase64String(text)),
            _ => text,
        };
    }

    private ReadOnlySpan<byte> Held(int start, int length) => window is null
        ? buffer.AsSpan(start, length)
        : throw new InvalidOperationException("A page that is read through a window does not hold its items' keys.");

    private void Reserve(int length)
    {
        if (buffer.Length < length)
        {
            Array.Resize(ref buffer, length);
        }
    }

    private enum Part
    {
        Page,
        Member,
        Item,
        MemberOrEnd,
        Nothing,
    }
}
