using System.Buffers.Binary;
using System.Text;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>
/// A source of made-up but reproducible values. It has no state: the same path of names and numbers gives the same value on every machine,
/// so that a new tenant or run changes nothing of the others.
/// </summary>
internal readonly record struct Seed(ulong Value)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The root of a topic.</summary>
    public static Seed Of(string text) => new Seed(Golden).At(text);

    /// <summary>The child of that name.</summary>
    public Seed At(string text)
    {
        // FNV-1a, then one round of SplitMix64: string.GetHashCode differs from process to process.
        var hash = Value ^ 0xCBF29CE484222325;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 0x100000001B3;
        }

        return new Seed(Mix(hash));
    }

    /// <summary>The child of that number.</summary>
    public Seed At(long number) => new(Mix(Value + ((ulong)(number + 1) * Golden)));

    /// <summary>A number from 0 up to, but not including, the limit.</summary>
    public int Below(int limit) => (int)(Value % (ulong)limit);

    /// <summary>A number between the two, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in the given share of all seeds.</summary>
    public bool Chance(double share) => (Value >> 11) * (1.0 / (1UL << 53)) < share;

    /// <summary>A UUID of version 4 in lower case.</summary>
    public string Uuid()
    {
        var bytes = Bytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>Lower-case hexadecimal digits.</summary>
    public string Hex(int digits) => Convert.ToHexStringLower(Bytes((digits + 1) / 2))[..digits];

    /// <summary>Characters of an alphabet.</summary>
    public string Text(int length, string alphabet)
    {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++)
        {
            text.Append(alphabet[At(i).Below(alphabet.Length)]);
        }

        return text.ToString();
    }

    /// <summary>Bytes.</summary>
    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        Span<byte> word = stackalloc byte[8];
        for (var at = 0; at < length; at += 8)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, At(at).Value);
            word[..Math.Min(8, length - at)].CopyTo(bytes.AsSpan(at));
        }

        return bytes;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
