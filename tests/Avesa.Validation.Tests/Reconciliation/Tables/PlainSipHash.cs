using System.Numerics;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

/// <summary>SipHash as its paper writes it, with 128 bits of result, of the vectors' inputs and key.</summary>
internal static class PlainSipHash
{
    public static byte[] Of(int length, int rounds, int finalRounds)
    {
        var key = (First: 0x0706050403020100UL, Second: 0x0f0e0d0c0b0a0908UL);
        ulong[] v = [key.First ^ 0x736f6d6570736575, key.Second ^ 0x646f72616e646f6d ^ 0xee, key.First ^ 0x6c7967656e657261, key.Second ^ 0x7465646279746573];
        byte[] input = [.. Enumerable.Range(0, length).Select(n => (byte)n), .. new byte[7 - (length % 8)], (byte)length];
        foreach (var word in input.Chunk(8).Select(chunk => BitConverter.ToUInt64(chunk)))
        {
            v[3] ^= word;
            Mix(v, rounds);
            v[0] ^= word;
        }

        v[2] ^= 0xee;
        Mix(v, finalRounds);
        var lower = v[0] ^ v[1] ^ v[2] ^ v[3];
        v[1] ^= 0xdd;
        Mix(v, finalRounds);
        return [.. BitConverter.GetBytes(lower), .. BitConverter.GetBytes(v[0] ^ v[1] ^ v[2] ^ v[3])];
    }

    private static void Mix(ulong[] v, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            Half(v, 0, 1, 2, 3, 13, 16);
            Half(v, 2, 1, 0, 3, 17, 21);
        }
    }

    private static void Half(ulong[] v, int a, int b, int c, int d, int left, int right)
    {
        v[a] += v[b];
        v[b] = BitOperations.RotateLeft(v[b], left) ^ v[a];
        v[a] = BitOperations.RotateLeft(v[a], 32);
        v[c] += v[d];
        v[d] = BitOperations.RotateLeft(v[d], right) ^ v[c];
    }
}
