using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// A keyed hash of 128 bits, made of AES, which processors have an instruction for: chains of blocks, each added to the state and followed by
/// four rounds of AES, from secret beginnings to an encryption with the whole of AES. What takes several blocks is several chains, which are added
/// up. A state is what has been absorbed so far, so a copy of it continues from there.
/// </summary>
/// <remarks>
/// The ALRED construction of Daemen and Rijmen, as in their Pelican (https://eprint.iacr.org/2005/088), with secret keys in the four rounds, as
/// Minematsu and Tsunoo prove it (FSE 2006): two inputs that were chosen without the key meet in a state with a probability of about 2^-113 at most
/// for each block, which is four rounds' largest differential (https://eprint.iacr.org/2005/321). Encryption makes of states that differ values as
/// good as independent, which is what sums of hashes need. Nobody outside the process sees either.
/// </remarks>
public sealed class KeyedHash
{
    private const int Block = 16;

    private readonly Encryption encryption;
    private readonly Vector128<byte> first;
    private readonly Vector128<byte> second;
    private readonly Vector128<byte> third;
    private readonly Vector128<byte> fourth;
    private readonly (Vector128<byte> Second, Vector128<byte> Third, Vector128<byte> Fourth, Vector128<byte> Length) lanes;

    /// <summary>Hashes by a key.</summary>
    public KeyedHash(DigestKey key)
    {
        encryption = new Encryption(AesRound.Keys(key));
        (first, second, third, fourth) = (Secret(1), Secret(2), Secret(3), Secret(4));
        lanes = (Secret(5), Secret(6), Secret(7), Secret(8));
    }

    /// <summary>Nothing absorbed yet.</summary>
    /// <param name="domain">What is hashed; two domains have nothing in common.</param>
    public Vector128<byte> Begin(ulong domain) => Encrypted(Vector128.Create(domain, 0).AsByte());

    /// <summary>Absorbs two words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<byte> Absorb(Vector128<byte> state, ulong word, ulong other = 0) => Absorb(state, Vector128.Create(word, other).AsByte());

    /// <summary>Absorbs a state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<byte> Absorb(Vector128<byte> state, Vector128<byte> block)
    {
        state = AesRound.Of(state ^ block, first);
        state = AesRound.Of(state, second);
        state = AesRound.Of(state, third);
        return AesRound.Of(state, fourth);
    }

    /// <summary>Absorbs bytes and their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<byte> Absorb(in Vector128<byte> state, ReadOnlySpan<byte> bytes) => bytes.Length < Block ? Absorb(state, Short(bytes)) : Long(state, bytes);

    /// <summary>A state that has nothing in common with this one, nor with that of any other.</summary>
    public Vector128<byte> Scattered(Vector128<byte> state) => Encrypted(state);

    /// <summary>The hash of what was absorbed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UInt128 Finish(Vector128<byte> state) => Hash(Encrypted(state));

    /// <summary>A state in the place of its hash, until it is finished.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInt128 Unfinished(Vector128<byte> state) => Hash(state);

    /// <summary>The hash of what was absorbed before it was put in its hash's place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UInt128 Finish(UInt128 unfinished) => Finish(Vector128.Create((ulong)unfinished, (ulong)(unfinished >> 64)).AsByte());

    // Up to 15 bytes are one block with their number; more of them are blocks, of which the last may begin within the one before, in chains from
    // different secrets, since a round takes longer than the processor needs to begin the next one, and their number is a chain of its own.
    private Vector128<byte> Long(in Vector128<byte> begun, ReadOnlySpan<byte> bytes)
    {
        var (a, b) = (begun, begun ^ lanes.Second);
        var length = Absorb(begun ^ lanes.Length, (ulong)bytes.Length);
        if (bytes.Length <= 2 * Block)
        {
            return length ^ Absorb(a, Vector128.Create(bytes)) ^ Absorb(b, Vector128.Create(bytes[^Block..]));
        }

        var (c, d) = (begun ^ lanes.Third, begun ^ lanes.Fourth);
        for (var left = bytes; left.Length > 4 * Block; left = left[(4 * Block)..])
        {
            a = Absorb(a, Vector128.Create(left));
            b = Absorb(b, Vector128.Create(left[Block..]));
            c = Absorb(c, Vector128.Create(left[(2 * Block)..]));
            d = Absorb(d, Vector128.Create(left[(3 * Block)..]));
        }

        var last = bytes.Length <= 4 * Block ? bytes : bytes[^(4 * Block)..];
        a = Absorb(a, Vector128.Create(last));
        b = Absorb(b, Vector128.Create(last[Block..]));
        c = Absorb(c, Vector128.Create(last[^(2 * Block)..]));
        d = Absorb(d, Vector128.Create(last[^Block..]));
        return length ^ a ^ b ^ c ^ d;
    }

    private static Vector128<byte> Short(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.Length;
        ulong first;
        var second = (ulong)length << 56;
        if (length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            second |= BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]) >> 8 >> (8 * (15 - length));
        }
        else if (length >= sizeof(uint))
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) << (8 * (length - sizeof(uint))));
        }
        else
        {
            first = length == 0 ? 0 : bytes[0] | ((ulong)bytes[length / 2] << (8 * (length / 2))) | ((ulong)bytes[^1] << (8 * (length - 1)));
        }

        return Vector128.Create(first, second).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<byte> Encrypted(Vector128<byte> state)
    {
        state = AesRound.Of(state ^ encryption.Key0, encryption.Key1);
        state = AesRound.Of(state, encryption.Key2);
        state = AesRound.Of(state, encryption.Key3);
        state = AesRound.Of(state, encryption.Key4);
        state = AesRound.Of(state, encryption.Key5);
        state = AesRound.Of(state, encryption.Key6);
        state = AesRound.Of(state, encryption.Key7);
        state = AesRound.Of(state, encryption.Key8);
        state = AesRound.Of(state, encryption.Key9);
        return AesRound.Last(state, encryption.Key10);
    }

    private Vector128<byte> Secret(ulong number) => Encrypted(Vector128.Create(number, ulong.MaxValue).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static UInt128 Hash(Vector128<byte> state) => new(state.AsUInt64().GetElement(1), state.AsUInt64().GetElement(0));

    // In the object itself: an array's elements would be looked up with every hash.
    private readonly struct Encryption(Vector128<byte>[] keys)
    {
        public readonly Vector128<byte> Key0 = keys[0];
        public readonly Vector128<byte> Key1 = keys[1];
        public readonly Vector128<byte> Key2 = keys[2];
        public readonly Vector128<byte> Key3 = keys[3];
        public readonly Vector128<byte> Key4 = keys[4];
        public readonly Vector128<byte> Key5 = keys[5];
        public readonly Vector128<byte> Key6 = keys[6];
        public readonly Vector128<byte> Key7 = keys[7];
        public readonly Vector128<byte> Key8 = keys[8];
        public readonly Vector128<byte> Key9 = keys[9];
        public readonly Vector128<byte> Key10 = keys[10];
    }
}
