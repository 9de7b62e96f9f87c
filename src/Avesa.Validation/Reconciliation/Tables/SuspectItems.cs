using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// The items of unequal buckets of both sides, parted by the hash of their key: keys and hashes, no other attribute. What is more than a little
/// lies in a file of its own that only this user can read and that goes with this object, so that tables which have nothing in common are compared
/// in bounded memory too. Adding is safe for any number of threads.
/// </summary>
public sealed class SuspectItems : IDisposable
{
    private const int BytesEach = 128;
    private const int BytesAtOnce = 2 << 20;
    private const int Chunk = 16 << 10;
    private const int Header = 1 + 16 + 16 + sizeof(ushort) + sizeof(ushort);
    private const ushort NoSortKey = ushort.MaxValue;

    private readonly Lock gate = new();
    private readonly Part[] parts;

    // Of the part that is being paired; kept for the next one, which is about as large.
    private readonly Dictionary<UInt128, (UInt128 Content, int At)> source = [];
    private readonly HashSet<UInt128> production = [];
    private FileStream? file;

    /// <summary>Nothing yet.</summary>
    /// <param name="expected">About how many items will come: each part is to fit into memory.</param>
    public SuspectItems(long expected)
    {
        parts = new Part[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(expected * BytesEach / BytesAtOnce, 1, 2048))];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new Part();
        }
    }

    /// <summary>Adds an item.</summary>
    /// <param name="side">Whose.</param>
    /// <param name="item">The item.</param>
    /// <param name="page">Where its key stands.</param>
    public void Add(AccountSide side, in ScannedItem item, ScanPage page)
    {
        var partition = page.PartitionOf(item);
        var sort = page.SortOf(item);
        var part = parts[(int)((ulong)(item.Key >> 64) & (ulong)(parts.Length - 1))];
        var length = Header + partition.Length + sort.Length;
        lock (part)
        {
            if (part.Pending.WrittenCount + length > Chunk && part.Pending.WrittenCount > 0)
            {
                Spill(part);
            }

            var record = part.Pending.GetSpan(length);
            record[0] = side == AccountSide.Source ? (byte)0 : (byte)1;
            BinaryPrimitives.WriteUInt128LittleEndian(record[1..], item.Key);
            BinaryPrimitives.WriteUInt128LittleEndian(record[17..], item.Content);
            BinaryPrimitives.WriteUInt16LittleEndian(record[33..], checked((ushort)partition.Length));
            BinaryPrimitives.WriteUInt16LittleEndian(record[35..], page.Schema.Sort is null ? NoSortKey : checked((ushort)sort.Length));
            partition.CopyTo(record[Header..]);
            sort.CopyTo(record[(Header + partition.Length)..]);
            part.Pending.Advance(length);
        }
    }

    /// <summary>Pairs both sides by key, and gives the pairs that differ. To be called once, when all are added.</summary>
    /// <exception cref="IncompleteAnswerException">A side was read with a key twice.</exception>
    public IEnumerable<SuspectPair> Differing() => parts.SelectMany(Pairs);

    /// <inheritdoc />
    public void Dispose() => file?.Dispose();

    private IEnumerable<SuspectPair> Pairs(byte[] records, int length)
    {
        source.Clear();
        production.Clear();
        for (var at = 0; at < length; at += Size(records.AsSpan(at)))
        {
            if (records[at] == 0 && !source.TryAdd(Hash(records, at + 1), (Hash(records, at + 17), at)))
            {
                throw Twice();
            }
        }

        for (var at = 0; at < length; at += Size(records.AsSpan(at)))
        {
            if (records[at] == 0)
            {
                continue;
            }

            var key = Hash(records, at + 1);
            if (!production.Add(key))
            {
                throw Twice();
            }

            var content = Hash(records, at + 17);
            if (!source.TryGetValue(key, out var twin))
            {
                yield return new SuspectPair(KeyAt(records, at), null, content);
            }
            else if (twin.Content != content)
            {
                yield return new SuspectPair(KeyAt(records, at), twin.Content, content);
            }
        }

        foreach (var (_, (content, at)) in source.Where(item => !production.Contains(item.Key)))
        {
            yield return new SuspectPair(KeyAt(records, at), content, null);
        }
    }

    private static UInt128 Hash(byte[] records, int at) => BinaryPrimitives.ReadUInt128LittleEndian(records.AsSpan(at));

    private static int Size(ReadOnlySpan<byte> record) => Header + PartitionLength(record) + SortLength(record);

    private static int PartitionLength(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadUInt16LittleEndian(record[33..]);

    private static int SortLength(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadUInt16LittleEndian(record[35..]) is var length && length == NoSortKey ? 0 : length;

    private static ItemKey KeyAt(byte[] records, int at)
    {
        var record = records.AsSpan(at);
        var sorted = BinaryPrimitives.ReadUInt16LittleEndian(record[35..]) != NoSortKey;
        return new ItemKey(
            Encoding.UTF8.GetString(record.Slice(Header, PartitionLength(record))),
            sorted ? Encoding.UTF8.GetString(record.Slice(Header + PartitionLength(record), SortLength(record))) : null);
    }

    private static IncompleteAnswerException Twice() => new("Scan: a table in which every key is once");

    private IEnumerable<SuspectPair> Pairs(Part part)
    {
        var length = checked((int)(part.Spilled.Sum(chunk => (long)chunk.Length) + part.Pending.WrittenCount));
        var records = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var at = 0;
            foreach (var chunk in part.Spilled)
            {
                file!.Position = chunk.Start;
                file.ReadExactly(records, at, chunk.Length);
                at += chunk.Length;
            }

            part.Pending.WrittenSpan.CopyTo(records.AsSpan(at));
            foreach (var pair in Pairs(records, length))
            {
                yield return pair;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(records);
        }
    }

    private static FileStream OwnFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"avesa-{Path.GetRandomFileName()}"), options);
    }

    private void Spill(Part part)
    {
        lock (gate)
        {
            file ??= OwnFile();
            file.Position = file.Length;
            part.Spilled.Add(new SpilledChunk(file.Position, part.Pending.WrittenCount));
            file.Write(part.Pending.WrittenSpan);
        }

        part.Pending.ResetWrittenCount();
    }

    private sealed class Part
    {
        public ArrayBufferWriter<byte> Pending { get; } = new();

        public List<SpilledChunk> Spilled { get; } = [];
    }

    private readonly record struct SpilledChunk(long Start, int Length);
}

/// <summary>An item of an unequal bucket, on both sides.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Source">The hash of what the source has; null when it has nothing.</param>
/// <param name="Production">The hash of what production has; null when it has nothing.</param>
public readonly record struct SuspectPair(ItemKey Key, UInt128? Source, UInt128? Production);
