using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// Walks through DynamoDB's typed JSON, which has fewer forms than JSON: it knows what has to follow, so it needs no tokens. Texts are found by
/// their closing quote, of which there are several in each 64 bytes, so those are looked for 64 bytes at a time; what texts escape is left to
/// <see cref="Utf8JsonReader"/>.
/// </summary>
internal ref struct TypedJson
{
    private const int Block = 64;

    private readonly ReadOnlySpan<byte> json;

    // The quotes and backslashes of a block, a bit each.
    private ulong marks;
    private int block;

    /// <summary>At the beginning.</summary>
    public TypedJson(ReadOnlySpan<byte> json)
    {
        this.json = json;
        Look(0);
    }

    /// <summary>Where it stands.</summary>
    public int At { get; set; }

    /// <summary>Goes past a brace, bracket, colon or comma if it is the next thing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Past(char mark)
    {
        if ((uint)At < (uint)json.Length && json[At] == mark)
        {
            At++;
            return true;
        }

        return PastSpaceAnd(mark);
    }

    /// <summary>Goes past a brace, bracket, colon or comma.</summary>
    /// <exception cref="JsonException">Something else stands there.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Expect(char mark)
    {
        if (!Past(mark))
        {
            throw Broken();
        }
    }

    /// <summary>After a member: whether another one follows, or else the end does.</summary>
    /// <exception cref="JsonException">Something else stands there.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool More(char end)
    {
        if (Past(','))
        {
            return true;
        }

        Expect(end);
        return false;
    }

    /// <summary>Goes past a word such as <c>true</c> if it is the next thing.</summary>
    public bool Past(ReadOnlySpan<byte> word)
    {
        _ = PastSpace();
        if (!json[At..].StartsWith(word))
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    /// <summary>Goes past the brace, the type and the colon of a typed value, <c>{"S":</c>, and gives the type's name.</summary>
    /// <exception cref="JsonException">Something else stands there.</exception>
    public ReadOnlySpan<byte> Type()
    {
        // As DynamoDB writes it, without spaces.
        if (json.Length - At >= 5 && json[At] == '{' && json[At + 1] == '"' && json[At + 3] == '"' && json[At + 4] == ':')
        {
            At += 5;
            return json.Slice(At - 3, 1);
        }

        Expect('{');
        var type = Text();
        Expect(':');
        return Raw(type);
    }

    /// <summary>Goes past a text.</summary>
    /// <exception cref="JsonException">There is none, or it does not end.</exception>
    public TextRange Text()
    {
        Expect('"');
        var start = At;
        var end = NextMark(start);
        var escaped = false;
        while (json[end] == '\\')
        {
            escaped = true;
            end = NextMark(end + 2);
        }

        At = end + 1;
        return new TextRange(start, end - start, escaped);
    }

    /// <summary>The bytes of a text, as they stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ReadOnlySpan<byte> Raw(TextRange text) => json.Slice(text.Start, text.Length);

    /// <summary>A text without its escapes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">At least as long as it.</param>
    /// <exception cref="IncompleteAnswerException">It is not Unicode.</exception>
    /// <exception cref="JsonException">It has an escape that JSON does not.</exception>
    public readonly int Unescape(TextRange text, Span<byte> target)
    {
        var reader = new Utf8JsonReader(json.Slice(text.Start - 1, text.Length + 2));
        _ = reader.Read();
        try
        {
            return reader.CopyString(target);
        }
        catch (InvalidOperationException)
        {
            throw new IncompleteAnswerException("an attribute whose text is Unicode");
        }
    }

    /// <summary>A reader of the one value that comes next, whatever it is; the caller goes past it.</summary>
    public Utf8JsonReader Value()
    {
        _ = PastSpace();
        return new Utf8JsonReader(json[At..], isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 128 }));
    }

    /// <summary>Whether nothing follows.</summary>
    public bool AtEnd()
    {
        _ = PastSpace();
        return At == json.Length;
    }

    // The next quote or backslash.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextMark(int from)
    {
        if ((from & -Block) != block)
        {
            Look(from & -Block);
        }

        var found = marks & (ulong.MaxValue << from);
        while (found == 0)
        {
            Look(block + Block);
            found = marks;
        }

        return block + BitOperations.TrailingZeroCount(found);
    }

    private void Look(int at)
    {
        block = at;
        if (json.Length - at < Block)
        {
            LookAtLast(at);
            return;
        }

        var bytes = json.Slice(at, Block);
        marks = Marks(Vector256.Create(bytes)) | ((ulong)Marks(Vector256.Create(bytes[Vector256<byte>.Count..])) << Vector256<byte>.Count);
    }

    private void LookAtLast(int at)
    {
        if (at >= json.Length)
        {
            throw Broken();
        }

        marks = 0;
        for (var i = at; i < json.Length; i++)
        {
            marks |= (json[i] is (byte)'"' or (byte)'\\' ? 1UL : 0) << i;
        }
    }

    private static uint Marks(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool PastSpaceAnd(char mark) => PastSpace() && Past(mark);

    private static JsonException Broken() => new("The answer is not typed JSON, or breaks off.");

    private bool PastSpace()
    {
        var start = At;
        while (At < json.Length && json[At] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            At++;
        }

        return At > start;
    }
}
