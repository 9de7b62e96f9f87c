using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// The key of the hashes that stand for items: 128 bits, new in every run, so that nobody who writes into a table can know which two items
/// would have the same hash, or which differences would cancel each other out in a sum.
/// </summary>
public readonly record struct DigestKey(ulong First, ulong Second)
{
    /// <summary>A key that nobody knows.</summary>
    public static DigestKey Random()
    {
        Span<ulong> words = stackalloc ulong[2];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(words));
        return new DigestKey(words[0], words[1]);
    }
}
