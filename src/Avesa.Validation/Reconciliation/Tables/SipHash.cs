using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// SipHash-1-3 with 128 bits of result: a keyed pseudo-random function for short inputs, with the rounds that Rust and Python hash with. A value of
/// this type is what it has absorbed so far, so a copy of it continues from there. Without the last word of the original, which has the length:
/// whoever absorbs bytes absorbs their length before them, so that no two different inputs are the same row of words.
/// </summary>
/// <remarks>
/// Aumasson and Bernstein, "SipHash: a fast short-input PRF", https://131002.net/siphash/. Two different items have the same hash with probability
/// 2^-128, and so have two different multisets of items the same sum of hashes, as long as the key is secret. One round a word instead of two, and
/// three at the end instead of four, are half the time: nobody outside the process ever sees a hash that could be worked backwards from.
/// </remarks>
public struct SipHash : IEquatable<SipHash>
{
    private ulong v0;
    private ulong v1;
    private ulong v2;
    private ulong v3;

    /// <summary>Nothing absorbed yet.</summary>
    public SipHash(DigestKey key)
    {
        v0 = key.First ^ 0x736f6d6570736575;
        v1 = key.Second ^ 0x646f72616e646f6d ^ 0xee;
        v2 = key.First ^ 0x6c7967656e657261;
        v3 = key.Second ^ 0x7465646279746573;
    }

    /// <summary>Absorbs eight bytes.</summary>
    public void Absorb(ulong word) => Absorb(word, ref v0, ref v1, ref v2, ref v3);

    /// <summary>Absorbs a hash.</summary>
    public void Absorb(UInt128 hash)
    {
        Absorb((ulong)hash);
        Absorb((ulong)(hash >> 64));
    }

    /// <summary>Absorbs bytes, the last word filled up with zeros; nothing when there are none.</summary>
    public void Absorb(ReadOnlySpan<byte> bytes)
    {
        var (a, b, c, d) = (v0, v1, v2, v3);
        Absorb(bytes, ref a, ref b, ref c, ref d);
        (v0, v1, v2, v3) = (a, b, c, d);
    }

    /// <summary>The hash of what was absorbed, a word and bytes: what most values take, without a detour through memory.</summary>
    public readonly UInt128 Finish(ulong word, ReadOnlySpan<byte> bytes)
    {
        var (a, b, c, d) = (v0, v1, v2, v3);
        Absorb(word, ref a, ref b, ref c, ref d);
        Absorb(bytes, ref a, ref b, ref c, ref d);
        return Finish(a, b, c, d);
    }

    /// <summary>The hash of what was absorbed.</summary>
    public readonly UInt128 Finish() => Finish(v0, v1, v2, v3);

    /// <inheritdoc />
    public readonly bool Equals(SipHash other) => v0 == other.v0 && v1 == other.v1 && v2 == other.v2 && v3 == other.v3;

    /// <inheritdoc />
    public override readonly bool Equals(object? obj) => obj is SipHash other && Equals(other);

    /// <inheritdoc />
    public override readonly int GetHashCode() => HashCode.Combine(v0, v1, v2, v3);

    /// <summary>Whether both have absorbed the same.</summary>
    public static bool operator ==(SipHash left, SipHash right) => left.Equals(right);

    /// <summary>Whether they have absorbed different things.</summary>
    public static bool operator !=(SipHash left, SipHash right) => !left.Equals(right);

    // One to seven bytes as a word, by reads that overlap.
    private static ulong Short(ReadOnlySpan<byte> bytes) => bytes.Length >= sizeof(uint)
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) << (8 * (bytes.Length - sizeof(uint))))
        : bytes[0] | ((ulong)bytes[bytes.Length / 2] << (8 * (bytes.Length / 2))) | ((ulong)bytes[^1] << (8 * (bytes.Length - 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Absorb(ulong word, ref ulong a, ref ulong b, ref ulong c, ref ulong d)
    {
        d ^= word;
        Round(ref a, ref b, ref c, ref d);
        a ^= word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Absorb(ReadOnlySpan<byte> bytes, ref ulong a, ref ulong b, ref ulong c, ref ulong d)
    {
        var at = 0;
        for (; at <= bytes.Length - sizeof(ulong); at += sizeof(ulong))
        {
            Absorb(BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]), ref a, ref b, ref c, ref d);
        }

        if (at < bytes.Length)
        {
            var last = bytes.Length < sizeof(ulong)
                ? Short(bytes)
                : BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]) >> (64 - (8 * (bytes.Length - at)));
            Absorb(last, ref a, ref b, ref c, ref d);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static UInt128 Finish(ulong a, ulong b, ulong c, ulong d)
    {
        c ^= 0xee;
        Round(ref a, ref b, ref c, ref d);
        Round(ref a, ref b, ref c, ref d);
        Round(ref a, ref b, ref c, ref d);
        var lower = a ^ b ^ c ^ d;
        b ^= 0xdd;
        Round(ref a, ref b, ref c, ref d);
        Round(ref a, ref b, ref c, ref d);
        Round(ref a, ref b, ref c, ref d);
        return new UInt128(a ^ b ^ c ^ d, lower);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref ulong a, ref ulong b, ref ulong c, ref ulong d)
    {
        a += b;
        c += d;
        b = BitOperations.RotateLeft(b, 13) ^ a;
        d = BitOperations.RotateLeft(d, 16) ^ c;
        a = BitOperations.RotateLeft(a, 32);
        c += b;
        a += d;
        b = BitOperations.RotateLeft(b, 17) ^ c;
        d = BitOperations.RotateLeft(d, 21) ^ a;
        c = BitOperations.RotateLeft(c, 32);
    }
}
