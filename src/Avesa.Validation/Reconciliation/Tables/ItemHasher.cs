using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// Hashes items straight from DynamoDB's typed JSON. Two items have the same hash if and only if <see cref="ItemValue"/> finds them equal (but for
/// a chance of 2^-128): members of maps and sets add up, so that their order does not matter; lists keep theirs; numbers are hashed in canonical
/// form and binary as bytes; types and lengths are hashed before contents. Allocates nothing for an item once its buffers have grown.
/// </summary>
/// <param name="key">The key of the hashes.</param>
/// <param name="schema">The table's key.</param>
/// <remarks>
/// Not safe for several threads. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
/// </remarks>
public sealed class ItemHasher(DigestKey key, KeySchema schema)
{
    private const ulong NameOfMember = 1;
    private const ulong InList = 2;
    private const ulong InSet = 3;
    private const ulong WholeItem = 4;
    private const ulong KeyOfItem = 5;

    private readonly AttributeNames names = new(Begin(key, NameOfMember), schema);
    private readonly SipHash inList = Begin(key, InList);
    private readonly SipHash inSet = Begin(key, InSet);
    private readonly SipHash wholeItem = Begin(key, WholeItem);
    private readonly SipHash keyOfItem = Begin(key, KeyOfItem);
    private readonly Once once = new();
    private byte[] scratch = new byte[4096];

    // SipHash's digits of a key's attribute, and where its value stands, while an item is read.
    private (UInt128 Hash, TextRange Range)? partition;
    private (UInt128 Hash, TextRange Range)? sort;

    /// <summary>Reads one item.</summary>
    /// <param name="reader">At the item's opening brace; left at its closing one.</param>
    /// <exception cref="IncompleteAnswerException">It is none, or lacks the key that the feature names.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public ScannedItem Read(ref Utf8JsonReader reader)
    {
        once.Clear();
        (partition, sort) = (null, null);
        var members = Members(ref reader, isItem: true);
        if (partition is not { } hash)
        {
            throw NoKey(schema.Partition);
        }

        if (sort is null && schema.Sort is not null)
        {
            throw NoKey(schema.Sort);
        }

        var identity = keyOfItem;
        identity.Absorb(hash.Hash);
        identity.Absorb(sort?.Hash ?? default);
        return new ScannedItem(identity.Finish(), Sum(wholeItem, 'M', members), hash.Range, sort?.Range ?? default);
    }

    /// <summary>The hash of a key whose values are known.</summary>
    /// <param name="json">The key as typed JSON, and nothing else.</param>
    public UInt128 Key(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return reader.Read() ? Read(ref reader).Key : throw NoKey(schema.Partition);
    }

    private static SipHash Begin(DigestKey key, ulong domain)
    {
        var hash = new SipHash(key);
        hash.Absorb(domain);
        return hash;
    }

    private (UInt128 Sum, ulong Count) Members(ref Utf8JsonReader reader, bool isItem)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        var from = once.Top;
        var (sum, count) = (UInt128.Zero, 0UL);
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            var name = names.Of(Text(ref reader));
            once.Add(from, name.Id);
            Next(ref reader);
            sum += isItem && name.Key is not null ? KeyValue(ref reader, name) : Value(ref reader, name.Hash);
            count++;
        }

        once.Leave(from);
        return (sum, count);
    }

    private UInt128 KeyValue(ref Utf8JsonReader reader, AttributeName name)
    {
        var type = Type(ref reader);
        var range = new TextRange((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, reader.ValueIsEscaped);
        if (name.Key!.Type.Length != 1 || name.Key.Type[0] != (char)type)
        {
            throw NoKey(name.Key);
        }

        var hash = Content(ref reader, name.Hash, type);
        if (ReferenceEquals(name.Key, schema.Partition))
        {
            partition = (hash, range);
        }
        else
        {
            sort = (hash, range);
        }

        return hash;
    }

    private UInt128 Value(ref Utf8JsonReader reader, SipHash hash)
    {
        var type = Type(ref reader);
        return Content(ref reader, hash, type);
    }

    // From {"S":"…"}, at the brace, to the value.
    private static ValueType Type(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        if (Next(ref reader) != JsonTokenType.PropertyName)
        {
            throw NoValue();
        }

        var tag = reader.ValueSpan;
        var type = tag.Length switch
        {
            1 => (ValueType)tag[0],
            2 => tag[1] == 'S' ? (ValueType)(tag[0] | 0x80) : default,
            _ => tag.SequenceEqual("BOOL"u8) ? ValueType.Flag : tag.SequenceEqual("NULL"u8) ? ValueType.Null : default,
        };
        Next(ref reader);
        return type;
    }

    private UInt128 Content(ref Utf8JsonReader reader, SipHash hash, ValueType type)
    {
        var result = type switch
        {
            ValueType.Text or ValueType.Number or ValueType.Binary => Scalar(ref reader, hash, type),
            ValueType.Flag when reader.TokenType is JsonTokenType.True or JsonTokenType.False => Finish(hash, type, reader.TokenType == JsonTokenType.True ? 1UL : 0),
            ValueType.Null when reader.TokenType is JsonTokenType.True => Finish(hash, type, 0),
            ValueType.Map => Sum(hash, 'M', Members(ref reader, isItem: false)),
            ValueType.List => List(ref reader, hash),
            ValueType.Texts => Sum(hash, (char)type, Set(ref reader, ValueType.Text)),
            ValueType.Numbers => Sum(hash, (char)type, Set(ref reader, ValueType.Number)),
            ValueType.Binaries => Sum(hash, (char)type, Set(ref reader, ValueType.Binary)),
            _ => throw NoValue(),
        };
        return Next(ref reader) == JsonTokenType.EndObject ? result : throw NoValue();
    }

    private UInt128 Scalar(ref Utf8JsonReader reader, SipHash hash, ValueType type)
    {
        Expect(ref reader, JsonTokenType.String);
        switch (type)
        {
            case ValueType.Text:
                return Finish(hash, type, Text(ref reader));
            case ValueType.Number:
                Span<byte> number = stackalloc byte[NumberText.MaxLength];
                var digits = NumberText.Write(Text(ref reader), number);
                return digits > 0 ? Finish(hash, type, number[..digits]) : throw NoValue();
            default:
                return Finish(hash, type, Bytes(ref reader));
        }
    }

    private (UInt128 Sum, ulong Count) Set(ref Utf8JsonReader reader, ValueType type)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        var from = once.Top;
        var (sum, count) = (UInt128.Zero, 0UL);
        while (Next(ref reader) != JsonTokenType.EndArray)
        {
            var member = Scalar(ref reader, inSet, type);
            once.Add(from, (ulong)member);
            sum += member;
            count++;
        }

        once.Leave(from);
        return (sum, count);
    }

    private UInt128 List(ref Utf8JsonReader reader, SipHash hash)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        hash.Absorb((ulong)ValueType.List);
        var count = 0UL;
        while (Next(ref reader) != JsonTokenType.EndArray)
        {
            hash.Absorb(Value(ref reader, inList));
            count++;
        }

        hash.Absorb(count);
        return hash.Finish();
    }

    private static UInt128 Sum(SipHash hash, char type, (UInt128 Sum, ulong Count) members)
    {
        hash.Absorb(type | (members.Count << 8));
        hash.Absorb(members.Sum);
        return hash.Finish();
    }

    private static UInt128 Finish(SipHash hash, ValueType type, ulong content)
    {
        hash.Absorb((ulong)type | (content << 8));
        return hash.Finish();
    }

    private static UInt128 Finish(SipHash hash, ValueType type, ReadOnlySpan<byte> content)
    {
        hash.Absorb((ulong)type | ((ulong)content.Length << 8));
        hash.Absorb(content);
        return hash.Finish();
    }

    private ReadOnlySpan<byte> Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        Reserve(reader.ValueSpan.Length);
        try
        {
            return scratch.AsSpan(0, reader.CopyString(scratch));
        }
        catch (InvalidOperationException)
        {
            throw new IncompleteAnswerException("an attribute whose text is Unicode");
        }
    }

    private ReadOnlySpan<byte> Bytes(ref Utf8JsonReader reader)
    {
        var text = Text(ref reader);
        Reserve(text.Length);
        var decoded = reader.ValueIsEscaped
            ? Base64.DecodeFromUtf8InPlace(scratch.AsSpan(0, text.Length), out var written)
            : Base64.DecodeFromUtf8(text, scratch, out _, out written);
        return decoded == OperationStatus.Done ? scratch.AsSpan(0, written) : throw NoValue();
    }

    private void Reserve(int length)
    {
        if (scratch.Length < length)
        {
            scratch = new byte[Math.Max(length, 2 * scratch.Length)];
        }
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader) => reader.Read() ? reader.TokenType : throw NoValue();

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
        {
            throw NoValue();
        }
    }

    private static IncompleteAnswerException NoValue() => new("an attribute value of a known type");

    private static IncompleteAnswerException NoKey(Estate.KeyAttribute attribute) => new($"the key {attribute} of an item");

    // The letter of DynamoDB's type, with the highest bit for sets of it.
    private enum ValueType : ulong
    {
        Text = 'S',
        Number = 'N',
        Binary = 'B',
        Map = 'M',
        List = 'L',
        Flag = 1,
        Null = 2,
        Texts = 'S' | 0x80,
        Numbers = 'N' | 0x80,
        Binaries = 'B' | 0x80,
    }
}
