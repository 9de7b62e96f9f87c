using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Arm = System.Runtime.Intrinsics.Arm;
using X86 = System.Runtime.Intrinsics.X86;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>A round of AES: an instruction of the processor, or tables where it has none, with the same answer.</summary>
/// <remarks>FIPS 197, https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.197-upd1.pdf</remarks>
public static class AesRound
{
    private static readonly byte[] Boxes = MakeBoxes();

    // What SubBytes and MixColumns make of a byte of a column's first row; those of the other rows are rotations of it.
    private static readonly uint[] Columns = [.. Boxes.Select(box => Twice(box) | ((uint)box << 8) | ((uint)box << 16) | ((Twice(box) ^ box) << 24))];

    /// <summary>SubBytes, ShiftRows, MixColumns, AddRoundKey.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Of(Vector128<byte> state, Vector128<byte> key)
    {
        if (X86.Aes.IsSupported)
        {
            return X86.Aes.Encrypt(state, key);
        }

        return Arm.Aes.IsSupported ? Arm.Aes.MixColumns(Arm.Aes.Encrypt(state, Vector128<byte>.Zero)) ^ key : ByTables(state, key);
    }

    /// <summary>The last round of AES, which has no MixColumns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Last(Vector128<byte> state, Vector128<byte> key)
    {
        if (X86.Aes.IsSupported)
        {
            return X86.Aes.EncryptLast(state, key);
        }

        return Arm.Aes.IsSupported ? Arm.Aes.Encrypt(state, Vector128<byte>.Zero) ^ key : LastByTables(state, key);
    }

    /// <summary>What <see cref="Of"/> gives, by tables.</summary>
    public static Vector128<byte> ByTables(Vector128<byte> state, Vector128<byte> key)
    {
        Span<byte> before = stackalloc byte[16];
        Span<uint> after = stackalloc uint[4];
        state.CopyTo(before);
        for (var column = 0; column < 4; column++)
        {
            for (var row = 0; row < 4; row++)
            {
                after[column] ^= BitOperations.RotateLeft(Columns[before[(4 * (column + row) + row) & 15]], 8 * row);
            }
        }

        return Vector128.Create<byte>(MemoryMarshal.AsBytes(after)) ^ key;
    }

    /// <summary>What <see cref="Last"/> gives, by tables.</summary>
    public static Vector128<byte> LastByTables(Vector128<byte> state, Vector128<byte> key)
    {
        Span<byte> before = stackalloc byte[16];
        Span<byte> after = stackalloc byte[16];
        state.CopyTo(before);
        for (var at = 0; at < 16; at++)
        {
            after[at] = Boxes[before[(5 * at) & 15]];
        }

        return Vector128.Create<byte>(after) ^ key;
    }

    /// <summary>The key of each round of AES-128.</summary>
    public static Vector128<byte>[] Keys(DigestKey key)
    {
        Span<uint> words = stackalloc uint[44];
        (words[0], words[1], words[2], words[3]) = ((uint)key.First, (uint)(key.First >> 32), (uint)key.Second, (uint)(key.Second >> 32));
        var constant = 1U;
        for (var at = 4; at < words.Length; at++)
        {
            var word = words[at - 1];
            if (at % 4 == 0)
            {
                word = BitOperations.RotateRight(Substituted(word), 8) ^ constant;
                constant = Twice((byte)constant);
            }

            words[at] = words[at - 4] ^ word;
        }

        var keys = new Vector128<byte>[11];
        for (var round = 0; round < keys.Length; round++)
        {
            keys[round] = Vector128.Create<uint>(words.Slice(4 * round, 4)).AsByte();
        }

        return keys;
    }

    private static uint Substituted(uint word) =>
        Boxes[(byte)word] | ((uint)Boxes[(byte)(word >> 8)] << 8) | ((uint)Boxes[(byte)(word >> 16)] << 16) | ((uint)Boxes[word >> 24] << 24);

    // Multiplication by x in AES's field.
    private static uint Twice(byte element) => ((uint)element << 1) ^ (element >= 0x80 ? 0x11bU : 0);

    // The affine map of each element's inverse: q runs through the inverses while p runs through the powers of a generator.
    private static byte[] MakeBoxes()
    {
        var boxes = new byte[256];
        boxes[0] = 0x63;
        byte p = 1;
        byte q = 1;
        do
        {
            p ^= (byte)Twice(p);
            q ^= (byte)(q << 1);
            q ^= (byte)(q << 2);
            q ^= (byte)(q << 4);
            q ^= (byte)((q & 0x80) == 0 ? 0 : 0x09);
            boxes[p] = (byte)(q ^ Rotated(q, 1) ^ Rotated(q, 2) ^ Rotated(q, 3) ^ Rotated(q, 4) ^ 0x63);
        }
        while (p != 1);
        return boxes;
    }

    private static int Rotated(byte element, int by) => (element << by) | (element >> (8 - by));
}
