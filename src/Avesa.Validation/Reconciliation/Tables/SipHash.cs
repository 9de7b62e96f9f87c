using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// SipHash-2-4 with 128 bits of result: a keyed pseudo-random function for short inputs. A value of this type is what it has absorbed so far, so
/// a copy of it continues from there. Without the last word of the original, which has the length: whoever absorbs bytes absorbs their length
/// before them, so that no two different inputs are the same row of words.
/// </summary>
/// <remarks>
/// Aumasson and Bernstein, "SipHash: a fast short-input PRF", https://131002.net/siphash/. Two different items have the same hash with probability
/// 2^-128, and so have two different multisets of items the same sum of hashes, as long as the key is secret.
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Absorb(ulong word)
    {
        v3 ^= word;
        Round();
        Round();
        v0 ^= word;
    }

    /// <summary>Absorbs a hash.</summary>
    public void Absorb(UInt128 hash)
    {
        Absorb((ulong)hash);
        Absorb((ulong)(hash >> 64));
    }

    /// <summary>Absorbs bytes, the last word filled up with zeros; nothing when there are none.</summary>
    public void Absorb(ReadOnlySpan<byte> bytes)
    {
        var hash = this;
        while (bytes.Length >= sizeof(ulong))
        {
            hash.Absorb(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        if (bytes.Length > 0)
        {
            hash.Absorb(Rest(bytes));
        }

        this = hash;
    }

    /// <summary>The hash of what was absorbed.</summary>
    public readonly UInt128 Finish()
    {
        var hash = this;
        hash.v2 ^= 0xee;
        var lower = hash.Mix();
        hash.v1 ^= 0xdd;
        return new UInt128(hash.Mix(), lower);
    }

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

    private static ulong Rest(ReadOnlySpan<byte> bytes)
    {
        var (word, shift) = (0UL, 0);
        if (bytes.Length >= sizeof(uint))
        {
            (word, shift) = (BinaryPrimitives.ReadUInt32LittleEndian(bytes), 32);
            bytes = bytes[sizeof(uint)..];
        }

        foreach (var value in bytes)
        {
            word |= (ulong)value << shift;
            shift += 8;
        }

        return word;
    }

    private ulong Mix()
    {
        Round();
        Round();
        Round();
        Round();
        return v0 ^ v1 ^ v2 ^ v3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Round()
    {
        v0 += v1;
        v2 += v3;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
