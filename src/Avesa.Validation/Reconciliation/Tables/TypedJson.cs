using System.Runtime.CompilerServices;
using System.Text.Json;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// Walks through DynamoDB's typed JSON, which has fewer forms than JSON: it knows what has to follow, so it needs no tokens. Texts are found by
/// their closing quote; what they escape is left to <see cref="Utf8JsonReader"/>.
/// </summary>
internal ref struct TypedJson(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> json = json;

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

        return PastSpace() && Past(mark);
    }

    /// <summary>Goes past a brace, bracket, colon or comma.</summary>
    /// <exception cref="JsonException">Something else stands there.</exception>
    public void Expect(char mark)
    {
        if (!Past(mark))
        {
            throw Broken();
        }
    }

    /// <summary>After a member: whether another one follows, or else the end does.</summary>
    /// <exception cref="JsonException">Something else stands there.</exception>
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
        var length = json[start..].IndexOfAny((byte)'"', (byte)'\\');
        var escaped = false;
        while (length >= 0 && json[start + length] == '\\')
        {
            escaped = true;
            var from = length + 2;
            var next = start + from > json.Length ? -1 : json[(start + from)..].IndexOfAny((byte)'"', (byte)'\\');
            length = next < 0 ? -1 : from + next;
        }

        if (length < 0)
        {
            throw Broken();
        }

        At = start + length + 1;
        return new TextRange(start, length, escaped);
    }

    /// <summary>The bytes of a text, as they stand.</summary>
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
