using System.Runtime.Intrinsics;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>A few bytes that are expected again, for a comparison in one step.</summary>
internal readonly struct Spelling
{
    private readonly Vector256<byte> start;
    private readonly Vector256<byte> mask;
    private readonly byte[]? whole;

    /// <summary>The bytes.</summary>
    public Spelling(ReadOnlySpan<byte> bytes)
    {
        Span<byte> first = stackalloc byte[Vector256<byte>.Count];
        Span<byte> compared = stackalloc byte[Vector256<byte>.Count];
        first.Clear();
        compared.Clear();
        Length = bytes.Length;
        var vector = Math.Min(Length, first.Length);
        bytes[..vector].CopyTo(first);
        compared[..vector].Fill(byte.MaxValue);
        (start, mask) = (Vector256.Create<byte>(first), Vector256.Create<byte>(compared));
        whole = bytes.ToArray();
    }

    /// <summary>How many they are; none for the default.</summary>
    public int Length { get; }

    /// <summary>Whether they come next; never for none.</summary>
    public bool Begins(ReadOnlySpan<byte> json)
    {
        if (json.Length < Vector256<byte>.Count)
        {
            return whole is not null && json.StartsWith(whole);
        }

        return ((Vector256.Create(json) ^ start) & mask) == Vector256<byte>.Zero && (Length <= Vector256<byte>.Count ? Length > 0 : json.StartsWith(whole));
    }
}
