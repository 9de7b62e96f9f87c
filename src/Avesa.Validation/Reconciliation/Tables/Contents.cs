using System.Buffers;
using System.Buffers.Text;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>What values stand for where that is not what is written, each in memory that the next one takes.</summary>
internal sealed class Contents
{
    private readonly byte[] number = new byte[NumberText.MaxLength];
    private byte[] bytes = new byte[4096];
    private byte[] text = new byte[4096];

    /// <summary>A text without its escapes.</summary>
    /// <exception cref="IncompleteAnswerException">It is not Unicode.</exception>
    /// <exception cref="System.Text.Json.JsonException">It has an escape that JSON does not.</exception>
    public ReadOnlySpan<byte> Unescaped(ref TypedJson json, TextRange range)
    {
        Reserve(ref text, range.Length);
        return text.AsSpan(0, json.Unescape(range, text));
    }

    /// <summary>The canonical digits of a number.</summary>
    /// <exception cref="IncompleteAnswerException">It is none.</exception>
    public ReadOnlySpan<byte> Number(ReadOnlySpan<byte> written) =>
        NumberText.Write(written, number) is > 0 and var digits ? number.AsSpan(0, digits) : throw NoValue();

    /// <summary>The bytes of a binary.</summary>
    /// <exception cref="IncompleteAnswerException">It is not base64.</exception>
    public ReadOnlySpan<byte> Decoded(ReadOnlySpan<byte> base64)
    {
        Reserve(ref bytes, base64.Length);
        return Base64.DecodeFromUtf8(base64, bytes, out _, out var written) == OperationStatus.Done ? bytes.AsSpan(0, written) : throw NoValue();
    }

    /// <summary>There is no such value.</summary>
    public static IncompleteAnswerException NoValue() => new("an attribute value of a known type");

    private static void Reserve(ref byte[] target, int length)
    {
        if (target.Length < length)
        {
            target = new byte[Math.Max(length, 2 * target.Length)];
        }
    }
}
