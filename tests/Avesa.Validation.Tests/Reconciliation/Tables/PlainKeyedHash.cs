using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

/// <summary>The hash as its description says it, from .NET's AES and rounds that are made of tables.</summary>
internal sealed class PlainKeyedHash : IDisposable
{
    private readonly Aes aes = Aes.Create();

    public PlainKeyedHash(DigestKey key) => aes.Key = [.. BitConverter.GetBytes(key.First), .. BitConverter.GetBytes(key.Second)];

    public void Dispose() => aes.Dispose();

    public Vector128<byte> Encrypted(Vector128<byte> state)
    {
        var bytes = new byte[16];
        state.CopyTo(bytes);
        return Vector128.Create(aes.EncryptEcb(bytes, PaddingMode.None));
    }

    public Vector128<byte> Absorb(Vector128<byte> state, Vector128<byte> block)
    {
        state ^= block;
        for (var round = 1UL; round <= 4; round++)
        {
            state = AesRound.ByTables(state, Secret(round));
        }

        return state;
    }

    public Vector128<byte> Absorb(Vector128<byte> state, byte[] bytes)
    {
        if (bytes.Length < 16)
        {
            return Absorb(state, Vector128.Create([.. bytes, .. new byte[15 - bytes.Length], (byte)bytes.Length]));
        }

        var at = 0;
        if (bytes.Length >= 128)
        {
            Vector128<byte>[] lanes = [state, state ^ Secret(5), state ^ Secret(6), state ^ Secret(7)];
            for (; bytes.Length - at > 64; at += 64)
            {
                for (var lane = 0; lane < 4; lane++)
                {
                    lanes[lane] = Absorb(lanes[lane], Vector128.Create(bytes, at + (16 * lane)));
                }
            }

            state = lanes[0] ^ lanes[1] ^ lanes[2] ^ lanes[3];
        }

        for (; bytes.Length - at > 16; at += 16)
        {
            state = Absorb(state, Vector128.Create(bytes, at));
        }

        state = Absorb(state, Vector128.Create(bytes, bytes.Length - 16));
        return Absorb(state, Vector128.Create((ulong)bytes.Length, ulong.MaxValue).AsByte());
    }

    private Vector128<byte> Secret(ulong number) => Encrypted(Vector128.Create(number, ulong.MaxValue).AsByte());
}
