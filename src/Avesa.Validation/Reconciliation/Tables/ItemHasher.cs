using System.Runtime.Intrinsics;
using System.Text.Json;
using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// Hashes items straight from DynamoDB's typed JSON. Two items have the same hash if and only if <see cref="ItemValue"/> finds them equal (but for
/// a chance of about 2^-98): members of maps and sets add up, so that their order does not matter; lists keep theirs; numbers are hashed in
/// canonical form and binary as bytes; types and lengths are hashed with contents. Allocates nothing for an item once its buffers have grown.
/// </summary>
/// <remarks>
/// Not safe for several threads. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
/// </remarks>
public sealed class ItemHasher
{
    private const ulong NameOfMember = 1;
    private const ulong InList = 2;
    private const ulong InSet = 3;
    private const ulong WholeItem = 4;
    private const ulong KeyOfItem = 5;

    // DynamoDB's own limit is 32.
    private const int Deepest = 64;
    private const int MostShapes = 1024;

    private readonly KeySchema schema;
    private readonly KeyedHash hash;
    private readonly AttributeNames names;
    private readonly Vector128<byte> inList;
    private readonly Vector128<byte> inSet;
    private readonly Vector128<byte> wholeItem;
    private readonly Vector128<byte> keyOfItem;
    private readonly MapShape items = new();
    private readonly Once once = new();
    private readonly Contents contents = new();
    private int shapes;

    // The hash of a key's attribute, and where its value stands, while an item is read.
    private (bool Found, Vector128<byte> Hash, TextRange Range) partition;
    private (bool Found, Vector128<byte> Hash, TextRange Range) sort;

    /// <summary>Hashes items of a table.</summary>
    /// <param name="key">The key of the hashes.</param>
    /// <param name="schema">The table's key.</param>
    public ItemHasher(DigestKey key, KeySchema schema)
    {
        this.schema = schema;
        hash = new KeyedHash(key);
        names = new AttributeNames(hash, hash.Begin(NameOfMember), schema);
        (inList, inSet, wholeItem, keyOfItem) = (hash.Begin(InList), hash.Begin(InSet), hash.Begin(WholeItem), hash.Begin(KeyOfItem));
    }

    /// <summary>Reads one item.</summary>
    /// <param name="json">The item as typed JSON, and nothing else.</param>
    /// <exception cref="IncompleteAnswerException">It is none, or lacks the key that the feature names.</exception>
    /// <exception cref="JsonException">It is not typed JSON.</exception>
    public ScannedItem Read(ReadOnlySpan<byte> json)
    {
        var item = new TypedJson(json);
        var read = Read(ref item);
        item.End();
        return Finished(read);
    }

    /// <summary>Finishes the hashes of items: those of many at once, since the processor need not wait for one to begin the next.</summary>
    internal void Finish(Span<ScannedItem> read)
    {
        foreach (ref var item in read)
        {
            item = Finished(item);
        }
    }

    /// <summary>Reads the next item, whose hashes are yet to be finished.</summary>
    internal ScannedItem Read(ref TypedJson json)
    {
        once.Clear();
        (partition.Found, sort.Found) = (false, false);
        var members = Members(ref json, items, depth: 0);
        if (!partition.Found)
        {
            throw NoKey(schema.Partition);
        }

        if (schema.Sort is not null && !sort.Found)
        {
            throw NoKey(schema.Sort);
        }

        var identity = hash.Absorb(keyOfItem, partition.Hash);
        return schema.Sort is null
            ? new ScannedItem(KeyedHash.Unfinished(identity), KeyedHash.Unfinished(wholeItem ^ members), partition.Range, default)
            : new ScannedItem(KeyedHash.Unfinished(identity ^ sort.Hash), KeyedHash.Unfinished(wholeItem ^ members), partition.Range, sort.Range);
    }

    private ScannedItem Finished(in ScannedItem read) => new(hash.Finish(read.Key), hash.Finish(read.Content), read.Partition, read.Sort);

    // Every name has a state of its own, and none is twice, so that members need no more than to be added without carries.
    private Vector128<byte> Members(ref TypedJson json, MapShape shape, int depth)
    {
        var sum = Vector128<byte>.Zero;
        json.Expect('{');
        while (true)
        {
            if (shape.Likely is { } likely && json.Past(likely.Spelling))
            {
                shape = likely;
            }
            else
            {
                var start = json.At;
                if (shape.Count == 0 ? json.Past('}') : !More(ref json))
                {
                    return sum;
                }

                var name = Text(ref json, json.Text());
                json.Expect(':');
                var type = json.Type();
                if ((shape.Known(name, type) ?? Grown(shape, name, type, depth)) is not { } next)
                {
                    return Unshaped(ref json, shape, sum, names.Hash(name), names.Key(name), type, depth);
                }

                if (next.Spelling.Length == 0)
                {
                    next.Spelling = new Spelling(json.Since(start));
                }

                shape.Likely = next;
                shape = next;
            }

            // What most values are goes straight on.
            switch (shape.Type)
            {
                case var type when shape.Key is { } key:
                    sum ^= KeyValue(ref json, shape.Value, key, type);
                    break;
                case ValueType.Text:
                    sum ^= hash.Absorb(shape.Value, Text(ref json, json.Rest()));
                    break;
                case ValueType.Map when depth < Deepest:
                    sum ^= hash.Absorb(shape.Value, Members(ref json, shape.Inner, depth + 1));
                    break;
                case ValueType.Flag when json.Past("true"u8):
                    sum ^= shape.IfTrue;
                    break;
                case ValueType.Flag when json.Past("false"u8):
                    sum ^= shape.IfFalse;
                    break;
                case var type:
                    sum ^= Value(ref json, shape.Value, type, shape, depth);
                    break;
            }
        }
    }

    // The brace of the value before, and whether another member follows.
    private static bool More(ref TypedJson json)
    {
        json.Expect('}');
        return json.More('}');
    }

    private MapShape? Grown(MapShape shape, ReadOnlySpan<byte> name, ValueType type, int depth)
    {
        if (!shape.Grows || shapes == MostShapes)
        {
            return null;
        }

        shapes++;
        var absorbed = names.Hash(name);
        var state = Typed(absorbed, type);
        var grown = shape.Add(name, type, absorbed, state, depth == 0 ? names.Key(name) : null);
        if (type == ValueType.Flag)
        {
            (grown.IfTrue, grown.IfFalse) = (Flag(state, true), Flag(state, false));
        }

        return grown;
    }

    // The rest of a map whose members are too many, or too often others.
    private Vector128<byte> Unshaped(
        ref TypedJson json, MapShape shape, Vector128<byte> sum, Vector128<byte> name, KeyAttribute? key, ValueType type, int depth)
    {
        var from = once.Top;
        for (var member = shape; member.Before is not null; member = member.Before)
        {
            once.Add(from, names.Id(member.Name));
        }

        while (true)
        {
            once.Add(from, names.Id(name));
            sum ^= depth == 0 && key is not null ? KeyValue(ref json, Typed(name, type), key, type) : Value(ref json, Typed(name, type), type, shape, depth);
            if (!More(ref json))
            {
                once.Leave(from);
                return sum;
            }

            var text = Text(ref json, json.Text());
            (name, key) = (names.Hash(text), names.Key(text));
            json.Expect(':');
            type = json.Type();
        }
    }

    private Vector128<byte> KeyValue(ref TypedJson json, in Vector128<byte> state, KeyAttribute attribute, ValueType type)
    {
        if (attribute.Type.Length != 1 || attribute.Type[0] != (char)type)
        {
            throw NoKey(attribute);
        }

        var text = json.Rest();
        var value = Scalar(ref json, text, state, type);
        if (ReferenceEquals(attribute, schema.Partition))
        {
            partition = (true, value, text);
        }
        else
        {
            sort = (true, value, text);
        }

        return value;
    }

    // Up to its closing brace, which is the beginning of what follows.
    private Vector128<byte> Value(ref TypedJson json, in Vector128<byte> state, ValueType type, MapShape shape, int depth) => type switch
    {
        ValueType.Text or ValueType.Number or ValueType.Binary => Scalar(ref json, json.Rest(), state, type),
        ValueType.Flag when json.Past("true"u8) => Flag(state, true),
        ValueType.Flag when json.Past("false"u8) => Flag(state, false),
        ValueType.Null when json.Past("true"u8) => hash.Absorb(state, 0),
        ValueType.Map when depth < Deepest => hash.Absorb(state, Members(ref json, shape.Inner, depth + 1)),
        ValueType.List when depth < Deepest => List(ref json, state, shape, depth + 1),
        ValueType.Texts => Set(ref json, state, ValueType.Text),
        ValueType.Numbers => Set(ref json, state, ValueType.Number),
        ValueType.Binaries => Set(ref json, state, ValueType.Binary),
        _ => throw Contents.NoValue(),
    };

    private Vector128<byte> Flag(in Vector128<byte> state, bool content) => hash.Absorb(state, content ? 1UL : 0);

    private Vector128<byte> Scalar(ref TypedJson json, TextRange range, in Vector128<byte> state, ValueType type)
    {
        var text = Text(ref json, range);
        return hash.Absorb(state, type switch
        {
            ValueType.Text => text,
            ValueType.Number => contents.Number(text),
            _ => contents.Decoded(text),
        });
    }

    // All members begin with the same state, so that each is encrypted before it is added.
    private Vector128<byte> Set(ref TypedJson json, in Vector128<byte> state, ValueType type)
    {
        var from = once.Top;
        var member = hash.Absorb(inSet, (ulong)type);
        var (sum, count) = (UInt128.Zero, 0UL);
        json.Expect('[');
        if (!json.Past(']'))
        {
            do
            {
                var added = hash.Finish(Scalar(ref json, json.Text(), member, type));
                once.Add(from, (ulong)added);
                sum += added;
                count++;
            }
            while (json.More(']'));
        }

        once.Leave(from);
        return hash.Absorb(hash.Absorb(state, count), (ulong)sum, (ulong)(sum >> 64));
    }

    private Vector128<byte> List(ref TypedJson json, Vector128<byte> state, MapShape shape, int depth)
    {
        var count = 0UL;
        json.Expect('[');
        if (!json.Past(']'))
        {
            do
            {
                var type = json.Type();
                state = hash.Absorb(state, Value(ref json, hash.Absorb(inList, (ulong)type), type, shape, depth));
                json.Expect('}');
                count++;
            }
            while (json.More(']'));
        }

        return hash.Absorb(state, count, ulong.MaxValue);
    }

    private Vector128<byte> Typed(Vector128<byte> name, ValueType type) => hash.Scattered(hash.Absorb(name, (ulong)type));

    private ReadOnlySpan<byte> Text(ref TypedJson json, TextRange text) => text.Escaped ? contents.Unescaped(ref json, text) : json.Raw(text);

    private static IncompleteAnswerException NoKey(KeyAttribute attribute) => new($"the key {attribute} of an item");
}
