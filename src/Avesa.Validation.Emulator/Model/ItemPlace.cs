namespace Avesa.Validation.Emulator.Model;

/// <summary>
/// Where an item stands in its table: by the hash of its partition key, which is the order of Scan, and under one partition key by its sort key,
/// which is the order of Query. Both keys are bytes that compare as DynamoDB compares their type.
/// </summary>
public readonly struct ItemPlace(ulong hash, byte[] partition, byte[] range) : IComparable<ItemPlace>, IEquatable<ItemPlace>
{
    /// <summary>The hash of the partition key; segments of a parallel scan split its range.</summary>
    public ulong Hash { get; } = hash;

    /// <summary>The partition key.</summary>
    public ReadOnlyMemory<byte> Partition { get; } = partition;

    /// <summary>The sort key; empty for a table without one.</summary>
    public ReadOnlyMemory<byte> Range { get; } = range;

    /// <summary>A place before every item whose partition key has this hash or a greater one.</summary>
    public static ItemPlace Before(ulong hash) => new(hash, [], []);

    /// <summary>A stable hash that spreads partition keys over the whole range: FNV-1a with a final mix, since FNV alone leaves the high bits poor.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> partition)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in partition)
        {
            hash = (hash ^ value) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }

    public static bool operator ==(ItemPlace left, ItemPlace right) => left.Equals(right);

    public static bool operator !=(ItemPlace left, ItemPlace right) => !left.Equals(right);

    public static bool operator <(ItemPlace left, ItemPlace right) => left.CompareTo(right) < 0;

    public static bool operator <=(ItemPlace left, ItemPlace right) => left.CompareTo(right) <= 0;

    public static bool operator >(ItemPlace left, ItemPlace right) => left.CompareTo(right) > 0;

    public static bool operator >=(ItemPlace left, ItemPlace right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public int CompareTo(ItemPlace other)
    {
        var order = Hash.CompareTo(other.Hash);
        order = order != 0 ? order : Partition.Span.SequenceCompareTo(other.Partition.Span);
        return order != 0 ? order : Range.Span.SequenceCompareTo(other.Range.Span);
    }

    /// <inheritdoc />
    public bool Equals(ItemPlace other) => CompareTo(other) == 0;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ItemPlace other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var code = new HashCode();
        code.Add(Hash);
        code.AddBytes(Range.Span);
        return code.ToHashCode();
    }
}
