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

        var length = Absorb(state ^ Secret(8), Vector128.Create((ulong)bytes.Length, 0).AsByte());
        if (bytes.Length <= 32)
        {
            return length ^ Absorb(state, Vector128.Create(bytes, 0)) ^ Absorb(state ^ Secret(5), Vector128.Create(bytes, bytes.Length - 16));
        }

        Vector128<byte>[] chains = [state, state ^ Secret(5), state ^ Secret(6), state ^ Secret(7)];
        var at = 0;
        for (; bytes.Length - at > 64; at += 64)
        {
            AbsorbEach(chains, bytes, [at, at + 16, at + 32, at + 48]);
        }

        at = Math.Max(0, bytes.Length - 64);
        AbsorbEach(chains, bytes, [at, at + 16, bytes.Length - 32, bytes.Length - 16]);
        return length ^ chains[0] ^ chains[1] ^ chains[2] ^ chains[3];
    }

    private void AbsorbEach(Vector128<byte>[] chains, byte[] bytes, int[] blocks)
    {
        for (var chain = 0; chain < chains.Length; chain++)
        {
            chains[chain] = Absorb(chains[chain], Vector128.Create(bytes, blocks[chain]));
        }
    }

    private Vector128<byte> Secret(ulong number) => Encrypted(Vector128.Create(number, ulong.MaxValue).AsByte());
}
