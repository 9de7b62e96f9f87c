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

    // DynamoDB's own limit is 32.
    private const int Deepest = 64;

    private readonly AttributeNames names = new(Begin(key, NameOfMember), schema);
    private readonly SipHash inList = Begin(key, InList);
    private readonly SipHash inSet = Begin(key, InSet);
    private readonly SipHash wholeItem = Begin(key, WholeItem);
    private readonly SipHash keyOfItem = Begin(key, KeyOfItem);
    private readonly Once once = new();
    private byte[] scratch = new byte[4096];

    // The hash of a key's attribute, and where its value stands, while an item is read.
    private (UInt128 Hash, TextRange Range)? partition;
    private (UInt128 Hash, TextRange Range)? sort;

    /// <summary>Reads one item.</summary>
    /// <param name="json">The item as typed JSON, and nothing else.</param>
    /// <exception cref="IncompleteAnswerException">It is none, or lacks the key that the feature names.</exception>
    /// <exception cref="JsonException">It is not typed JSON.</exception>
    public ScannedItem Read(ReadOnlySpan<byte> json)
    {
        var item = new TypedJson(json);
        var read = Read(ref item);
        return item.AtEnd() ? read : throw new JsonException("More follows the item.");
    }

    /// <summary>Reads the next item.</summary>
    internal ScannedItem Read(ref TypedJson json)
    {
        once.Clear();
        (partition, sort) = (null, null);
        var members = Members(ref json, depth: 0);
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
        return new ScannedItem(identity.Finish(), Sum(wholeItem, ValueType.Map, members), hash.Range, sort?.Range ?? default);
    }

    private static SipHash Begin(DigestKey key, ulong domain)
    {
        var hash = new SipHash(key);
        hash.Absorb(domain);
        return hash;
    }

    private (UInt128 Sum, ulong Count) Members(ref TypedJson json, int depth)
    {
        var from = once.Top;
        var (sum, count) = (UInt128.Zero, 0UL);
        json.Expect('{');
        if (json.Past('}'))
        {
            return (sum, count);
        }

        do
        {
            ref readonly var name = ref names.Of(Text(ref json, json.Text()));
            once.Add(from, name.Id);
            json.Expect(':');
            sum += depth == 0 && name.Key is not null ? KeyValue(ref json, name.Hash, name.Key) : Value(ref json, name.Hash, depth);
            count++;
        }
        while (json.More('}'));

        once.Leave(from);
        return (sum, count);
    }

    private UInt128 KeyValue(ref TypedJson json, in SipHash prefix, Estate.KeyAttribute attribute)
    {
        var type = Type(json.Type());
        if (attribute.Type.Length != 1 || attribute.Type[0] != (char)type)
        {
            throw NoKey(attribute);
        }

        var text = json.Text();
        var hash = Scalar(ref json, text, prefix, type);
        json.Expect('}');
        if (ReferenceEquals(attribute, schema.Partition))
        {
            partition = (hash, text);
        }
        else
        {
            sort = (hash, text);
        }

        return hash;
    }

    private UInt128 Value(ref TypedJson json, SipHash hash, int depth)
    {
        var type = Type(json.Type());
        var result = type switch
        {
            ValueType.Text or ValueType.Number or ValueType.Binary => Scalar(ref json, json.Text(), hash, type),
            ValueType.Flag when json.Past("true"u8) => Finish(hash, type, 1),
            ValueType.Flag when json.Past("false"u8) => Finish(hash, type, 0),
            ValueType.Null when json.Past("true"u8) => Finish(hash, type, 0),
            ValueType.Map when depth < Deepest => Sum(hash, type, Members(ref json, depth + 1)),
            ValueType.List when depth < Deepest => List(ref json, hash, depth + 1),
            ValueType.Texts => Sum(hash, type, Set(ref json, ValueType.Text)),
            ValueType.Numbers => Sum(hash, type, Set(ref json, ValueType.Number)),
            ValueType.Binaries => Sum(hash, type, Set(ref json, ValueType.Binary)),
            _ => throw NoValue(),
        };
        json.Expect('}');
        return result;
    }

    private static ValueType Type(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 => (ValueType)name[0],
        2 => name[1] == 'S' ? (ValueType)(name[0] | 0x80) : default,
        _ => name.SequenceEqual("BOOL"u8) ? ValueType.Flag : name.SequenceEqual("NULL"u8) ? ValueType.Null : default,
    };

    private UInt128 Scalar(ref TypedJson json, TextRange range, in SipHash hash, ValueType type)
    {
        var text = Text(ref json, range);
        switch (type)
        {
            case ValueType.Text:
                return Finish(hash, type, text);
            case ValueType.Number:
                Span<byte> number = stackalloc byte[NumberText.MaxLength];
                var digits = NumberText.Write(text, number);
                return digits > 0 ? Finish(hash, type, number[..digits]) : throw NoValue();
            case ValueType.Binary:
                return Finish(hash, type, Bytes(text, inPlace: range.Escaped));
            default:
                throw NoValue();
        }
    }

    private (UInt128 Sum, ulong Count) Set(ref TypedJson json, ValueType type)
    {
        var from = once.Top;
        var (sum, count) = (UInt128.Zero, 0UL);
        json.Expect('[');
        if (json.Past(']'))
        {
            return (sum, count);
        }

        do
        {
            var member = Scalar(ref json, json.Text(), inSet, type);
            once.Add(from, (ulong)member);
            sum += member;
            count++;
        }
        while (json.More(']'));

        once.Leave(from);
        return (sum, count);
    }

    private UInt128 List(ref TypedJson json, SipHash hash, int depth)
    {
        hash.Absorb((ulong)ValueType.List);
        var count = 0UL;
        json.Expect('[');
        if (!json.Past(']'))
        {
            do
            {
                hash.Absorb(Value(ref json, inList, depth));
                count++;
            }
            while (json.More(']'));
        }

        hash.Absorb(count);
        return hash.Finish();
    }

    private static UInt128 Sum(SipHash hash, ValueType type, (UInt128 Sum, ulong Count) members)
    {
        hash.Absorb((ulong)type | (members.Count << 8));
        hash.Absorb(members.Sum);
        return hash.Finish();
    }

    private static UInt128 Finish(SipHash hash, ValueType type, ulong content)
    {
        hash.Absorb((ulong)type | (content << 8));
        return hash.Finish();
    }

    private static UInt128 Finish(in SipHash hash, ValueType type, ReadOnlySpan<byte> content) =>
        hash.Finish((ulong)type | ((ulong)content.Length << 8), content);

    private ReadOnlySpan<byte> Text(ref TypedJson json, TextRange text)
    {
        if (!text.Escaped)
        {
            return json.Raw(text);
        }

        Reserve(text.Length);
        return scratch.AsSpan(0, json.Unescape(text, scratch));
    }

    private ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> base64, bool inPlace)
    {
        Reserve(base64.Length);
        var decoded = inPlace
            ? Base64.DecodeFromUtf8InPlace(scratch.AsSpan(0, base64.Length), out var written)
            : Base64.DecodeFromUtf8(base64, scratch, out _, out written);
        return decoded == OperationStatus.Done ? scratch.AsSpan(0, written) : throw NoValue();
    }

    private void Reserve(int length)
    {
        if (scratch.Length < length)
        {
            scratch = new byte[Math.Max(length, 2 * scratch.Length)];
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
