using System.Runtime.CompilerServices;
using System.Text.Json;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// Walks through DynamoDB's typed JSON, which has fewer forms than JSON: it knows what has to follow, so it needs no tokens. Texts are found by
/// their closing quote (<see cref="TextMarks"/>); what they escape is left to <see cref="Utf8JsonReader"/>.
/// </summary>
internal ref struct TypedJson
{
    private readonly ReadOnlySpan<byte> json;
    private TextMarks marks;

    /// <summary>At the beginning.</summary>
    public TypedJson(ReadOnlySpan<byte> json)
        : this(json, default)
    {
    }

    /// <summary>Where another one of the same answer stood, when less of it had come.</summary>
    public TypedJson(ReadOnlySpan<byte> json, JsonPlace place)
    {
        this.json = json;
        At = place.At;
        marks = new TextMarks(json, place);
    }

    /// <summary>Where it stands.</summary>
    public int At { get; set; }

    /// <summary>Where it stands, for another one.</summary>
    public readonly JsonPlace Place => marks.Place(At);

    /// <summary>How many bytes are left.</summary>
    public readonly int Left => json.Length - At;

    /// <summary>Goes past a brace, bracket, colon or comma if it is the next thing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Past(char mark)
    {
        if ((uint)At < (uint)json.Length)
        {
            if (json[At] == mark)
            {
                At++;
                return true;
            }

            if (json[At] > ' ')
            {
                return false;
            }
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Past(ReadOnlySpan<byte> word)
    {
        if (!json[At..].StartsWith(word))
        {
            return PastSpace() && Past(word);
        }

        At += word.Length;
        return true;
    }

    /// <summary>Goes past what is expected again if it is the next thing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Past(in Spelling expected)
    {
        if (!expected.Begins(json[At..]))
        {
            return false;
        }

        At += expected.Length;
        return true;
    }

    /// <summary>Goes past the brace, the type and the colon of a typed value, <c>{"S":</c>, and the quote of a text, a number or a binary.</summary>
    /// <exception cref="JsonException">Something else stands there.</exception>
    public ValueType Type()
    {
        ValueType type;

        // As DynamoDB writes it, without spaces.
        if (json.Length - At >= 5 && json[At] == '{' && json[At + 1] == '"' && json[At + 3] == '"' && json[At + 4] == ':')
        {
            At += 5;
            type = (ValueType)json[At - 3];
        }
        else
        {
            Expect('{');
            var name = Raw(Text());
            Expect(':');
            type = name.Length switch
            {
                1 => (ValueType)name[0],
                2 => name[1] == 'S' ? (ValueType)(name[0] | 0x100u) : default,
                _ => name.SequenceEqual("BOOL"u8) ? ValueType.Flag : name.SequenceEqual("NULL"u8) ? ValueType.Null : default,
            };
        }

        if (type is ValueType.Text or ValueType.Number or ValueType.Binary)
        {
            Expect('"');
        }

        return type;
    }

    /// <summary>Goes past a text.</summary>
    /// <exception cref="JsonException">There is none, or it does not end.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TextRange Text()
    {
        Expect('"');
        return Rest();
    }

    /// <summary>Goes past a text whose quote has been passed.</summary>
    /// <exception cref="JsonException">It does not end.</exception>
    public TextRange Rest()
    {
        var start = At;
        var end = marks.Next(start);
        var escaped = false;
        while (json[end] == '\\')
        {
            escaped = true;
            end = marks.Next(end + 2);
        }

        At = end + 1;
        return new TextRange(start, end - start, escaped);
    }

    /// <summary>The bytes between two places.</summary>
    public readonly ReadOnlySpan<byte> Since(int start) => json[start..At];

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

    /// <summary>Sees to it that nothing follows, and that what was passed is Unicode without control characters in its texts.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public void End()
    {
        _ = PastSpace();
        if (At != json.Length)
        {
            throw new JsonException("More follows the answer.");
        }

        marks.End();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool PastSpaceAnd(char mark) => PastSpace() && Past(mark);

    /// <summary>It is not what it should be.</summary>
    public static JsonException Broken() => new("The answer is not typed JSON, or breaks off.");

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
