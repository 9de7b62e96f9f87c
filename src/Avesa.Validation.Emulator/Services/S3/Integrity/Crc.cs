namespace Avesa.Validation.Emulator.Services.S3.Integrity;

/// <summary>A reflected CRC of 32 or 64 bits, eight bytes at a time: one code for the three that S3 knows.</summary>
internal sealed class Crc
{
    private const int Lanes = 8;
    private readonly int bits;
    private readonly ulong[][] tables = new ulong[Lanes][];

    private Crc(int bits, ulong polynomial)
    {
        this.bits = bits;
        tables[0] = new ulong[256];
        for (var i = 0UL; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? (value >> 1) ^ polynomial : value >> 1;
            }

            tables[0][i] = value;
        }

        for (var lane = 1; lane < Lanes; lane++)
        {
            tables[lane] = [.. tables[lane - 1].Select(value => (value >> 8) ^ tables[0][value & 0xff])];
        }
    }

    /// <summary>CRC-32 of zip and Ethernet.</summary>
    public static Crc Crc32 { get; } = new(32, 0xEDB88320);

    /// <summary>CRC-32C, Castagnoli.</summary>
    public static Crc Crc32C { get; } = new(32, 0x82F63B78);

    /// <summary>CRC-64/NVME, which S3 computes itself where the client brings none.</summary>
    public static Crc Crc64Nvme { get; } = new(64, 0x9A6C9329AC4BC9B5);

    /// <summary>The checksum, most significant byte first.</summary>
    public byte[] Of(ReadOnlySpan<byte> data)
    {
        var mask = bits == 64 ? ulong.MaxValue : uint.MaxValue;
        var crc = mask;
        while (data.Length >= Lanes)
        {
            crc ^= BitConverter.ToUInt64(data);
            crc = tables[7][crc & 0xff] ^ tables[6][(crc >> 8) & 0xff] ^ tables[5][(crc >> 16) & 0xff] ^ tables[4][(crc >> 24) & 0xff]
                ^ tables[3][(crc >> 32) & 0xff] ^ tables[2][(crc >> 40) & 0xff] ^ tables[1][(crc >> 48) & 0xff] ^ tables[0][crc >> 56];
            data = data[Lanes..];
        }

        foreach (var value in data)
        {
            crc = (crc >> 8) ^ tables[0][(crc ^ value) & 0xff];
        }

        crc ^= mask;
        var bytes = new byte[bits / 8];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(crc >> (bits - 8 - (8 * i)));
        }

        return bytes;
    }
}
