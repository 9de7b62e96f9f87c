using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

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

    // Where in any block there was what is not printable ASCII, and up to where that has been looked at.
    private ulong odd;
    private readonly int verified;

    /// <summary>Looks from a place on.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="place">Where.</param>
    /// <exception cref="JsonException">Nothing is there.</exception>
    public TextMarks(ReadOnlySpan<byte> json, JsonPlace place)
    {
        this.json = json;
        odd = place.Odd;
        verified = place.Verified;
        Look(place.At & -Block);
    }

    /// <summary>Where to go on, if that is a place that is outside of texts.</summary>
    public readonly JsonPlace Place(int at) => new(at, odd, verified);

    /// <summary>Sees to it that all of the answer is Unicode, and that there are no control characters in its texts.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public void End()
    {
        LookUpTo((json.Length - 1) & -Block);
        var all = Place(json.Length);
        all.Verify(json);
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
}
