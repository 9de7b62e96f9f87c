using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using System.Text.Unicode;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// The quotes and backslashes of an answer, of which there are several in each 64 bytes: those are looked at together, each once, and what is not
/// printable ASCII is noticed on the way.
/// </summary>
internal ref struct TextMarks
{
    private const int Block = 64;

    private readonly ReadOnlySpan<byte> json;

    // The quotes and backslashes of a block, a bit each.
    private ulong marks;
    private int block;

    // Where in any block there was what is not printable ASCII.
    private ulong odd;

    /// <summary>Looks from a place on.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="place">Where, and what <see cref="Odd"/> was for what stands before.</param>
    /// <exception cref="JsonException">Nothing is there.</exception>
    public TextMarks(ReadOnlySpan<byte> json, (int At, ulong Odd) place)
    {
        this.json = json;
        odd = place.Odd;
        Look(place.At & -Block);
    }

    /// <summary>Not zero if something that was passed is not printable ASCII.</summary>
    public readonly ulong Odd => odd;

    /// <summary>Sees to it that all of the answer is Unicode, and that there are no control characters in its texts.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public void End()
    {
        LookUpTo((json.Length - 1) & -Block);
        if (odd != 0)
        {
            Verify();
        }
    }

    /// <summary>The next quote or backslash.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int from)
    {
        if ((from & -Block) != block)
        {
            LookUpTo(from & -Block);
        }

        var found = marks & (ulong.MaxValue << from);
        return found != 0 ? block + BitOperations.TrailingZeroCount(found) : Further();
    }

    private int Further()
    {
        do
        {
            LookOverUnmarked();
            Look(block + Block);
        }
        while (marks == 0);
        return block + BitOperations.TrailingZeroCount(marks);
    }

    // Past the blocks in the middle of a long text.
    private void LookOverUnmarked()
    {
        if (!Vector512.IsHardwareAccelerated)
        {
            return;
        }

        var (at, least) = (block + Block, Vector512.Create(sbyte.MaxValue));
        for (; json.Length - at >= Block; at += Block)
        {
            var bytes = Vector512.Create(json[at..]);
            if ((Vector512.Equals(bytes, Vector512.Create((byte)'"')) | Vector512.Equals(bytes, Vector512.Create((byte)'\\'))) != Vector512<byte>.Zero)
            {
                break;
            }

            least = Vector512.Min(least, bytes.AsSByte());
        }

        odd |= Vector512.LessThan(least, Vector512.Create((sbyte)' ')).ExtractMostSignificantBits();
        block = at - Block;
    }

    private void LookUpTo(int at)
    {
        while (block < at)
        {
            Look(block + Block);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Look(int at)
    {
        block = at;
        if (json.Length - at < Block)
        {
            LookAtLast(at);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.Create(json[at..]);
            marks = (Vector512.Equals(bytes, Vector512.Create((byte)'"')) | Vector512.Equals(bytes, Vector512.Create((byte)'\\'))).ExtractMostSignificantBits();
            odd |= Vector512.LessThan(bytes.AsSByte(), Vector512.Create((sbyte)' ')).ExtractMostSignificantBits();
        }
        else
        {
            var bytes = json.Slice(at, Block);
            marks = Marks(Vector256.Create(bytes)) | ((ulong)Marks(Vector256.Create(bytes[Vector256<byte>.Count..])) << Vector256<byte>.Count);
        }
    }

    private void LookAtLast(int at)
    {
        if (at >= json.Length)
        {
            throw TypedJson.Broken();
        }

        Span<byte> last = stackalloc byte[Block];
        last.Fill((byte)' ');
        json[at..].CopyTo(last);
        marks = Marks(Vector256.Create<byte>(last)) | ((ulong)Marks(Vector256.Create<byte>(last[Vector256<byte>.Count..])) << Vector256<byte>.Count);
    }

    private uint Marks(Vector256<byte> bytes)
    {
        odd |= Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).ExtractMostSignificantBits();
        return (Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))).ExtractMostSignificantBits();
    }

    // What is outside of ASCII has to be UTF-8, and control characters may stand between texts only.
    private readonly void Verify()
    {
        if (!Utf8.IsValid(json))
        {
            throw new JsonException("The answer is not UTF-8.");
        }

        if (json.ContainsAnyInRange((byte)0, (byte)(' ' - 1)))
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1024 });
            while (reader.Read())
            {
            }
        }
    }
}
