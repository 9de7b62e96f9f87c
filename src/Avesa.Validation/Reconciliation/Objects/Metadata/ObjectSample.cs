using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Avesa.Validation.Reconciliation.Objects.Metadata;

/// <summary>
/// Draws objects while they are listed, in memory of those that it keeps: from each folder of the first two levels as many as from every other, or all
/// that it has, so that what people put there by hand is not lost among what a pipeline writes. Objects that production has in parts count as a folder of
/// their own, since it is copies in parts that lose metadata. Which of a folder are taken says SHA-256 of the seed, a line feed and the key: the smallest.
/// Safe for any number of threads, whose order changes nothing.
/// </summary>
internal sealed class ObjectSample(ObjectDraw draw)
{
    private const int Levels = 2;

    private readonly byte[] seed = Encoding.UTF8.GetBytes($"{draw.Seed}\n");
    private readonly Lock gate = new();
    private readonly Dictionary<string, Folder> ofOnePart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Folder> inParts = new(StringComparer.Ordinal);
    private readonly SortedSet<Folder> fullest = [];
    private long offered;
    private int kept;

    /// <summary>What has been drawn by now.</summary>
    public DrawnObjects Drawn
    {
        get
        {
            lock (gate)
            {
                return new DrawnObjects(draw, offered, fullest.Count, [.. fullest.SelectMany(folder => folder.Keys).Order(Utf8Order.Instance)]);
            }
        }
    }

    /// <summary>One more that both sides have; each may be offered once.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="wasInParts">Whether production has it in parts.</param>
    public void Offer(string key, bool wasInParts)
    {
        if (draw.Most == 0)
        {
            return;
        }

        var rank = Hash(key);
        lock (gate)
        {
            offered++;
            var folders = wasInParts ? inParts : ofOnePart;
            var folder = Of(folders, key, wasInParts);
            if (kept == draw.Most && !folder.Wants(rank, fullest.Max!))
            {
                return;
            }

            fullest.Remove(folder);
            folders[folder.Name] = folder;
            folder.Add(rank, key);
            fullest.Add(folder);
            if (kept < draw.Most)
            {
                kept++;
                return;
            }

            TakeAway();
        }
    }

    // What is too much goes from the folder that has most, so that none is left with fewer than another for want of room.
    private void TakeAway()
    {
        var most = fullest.Max!;
        fullest.Remove(most);
        most.RemoveLast();
        if (most.Count > 0)
        {
            fullest.Add(most);
        }
        else
        {
            (most.InParts ? inParts : ofOnePart).Remove(most.Name);
        }
    }

    private Folder Of(Dictionary<string, Folder> folders, string key, bool wasInParts)
    {
        var name = FolderOf(key);
        return folders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known) ? known : new Folder(name.ToString(), wasInParts, Hash($"{name}\n{wasInParts}"));
    }

    private static ReadOnlySpan<char> FolderOf(string key)
    {
        var end = 0;
        for (var level = 0; level < Levels && key.IndexOf('/', end) is >= 0 and var slash; level++)
        {
            end = slash + 1;
        }

        return key.AsSpan(0, end);
    }

    private UInt128 Hash(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. seed, .. Encoding.UTF8.GetBytes(text)], digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    // Ordered by how much is kept of it; of two with as much, the seed says which goes first.
    private sealed class Folder(string name, bool inParts, UInt128 place) : IComparable<Folder>
    {
        private readonly SortedSet<(UInt128 Rank, string Key)> members = new(Comparer<(UInt128 Rank, string Key)>.Create(
            (one, other) => one.Rank.CompareTo(other.Rank) is not 0 and var ranked ? ranked : string.CompareOrdinal(one.Key, other.Key)));

        public string Name => name;

        public bool InParts => inParts;

        public int Count => members.Count;

        public IEnumerable<string> Keys => members.Select(member => member.Key);

        private UInt128 Place => place;

        public void Add(UInt128 rank, string key) => members.Add((rank, key));

        public void RemoveLast() => members.Remove(members.Max);

        public bool Wants(UInt128 rank, Folder most) => (Count > 0 && rank < members.Max.Rank) || (Count + 1, Place).CompareTo((most.Count, most.Place)) < 0;

        public int CompareTo(Folder? other) => other is null ? 1
            : (Count, Place).CompareTo((other.Count, other.Place)) is not 0 and var compared ? compared
            : (string.CompareOrdinal(Name, other.Name), InParts).CompareTo((0, other.InParts));
    }
}
