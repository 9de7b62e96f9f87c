using System.Runtime.Intrinsics;
using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// The first members of a map: a name and a type, after those of another shape. A table's items are alike, so what came next the last time is
/// compared with what comes now, byte by byte, instead of being read: from the end of the value before up to the value itself. No name is twice in a
/// shape, which therefore need not be looked into when it comes again.
/// </summary>
internal sealed class MapShape
{
    // A map whose names are data (ids, dates) has shapes without end.
    private const int MostFollowers = 8;
    private const int MostMembers = 64;

    private readonly MapShape? before;
    private readonly byte[] name;
    private readonly Vector128<byte> value;
    private Spelling spelling;
    private MapShape? follower;
    private MapShape? sibling;
    private MapShape? inner;
    private int followers;

    /// <summary>No member yet.</summary>
    public MapShape()
    {
        name = [];
    }

    private MapShape(MapShape before, ReadOnlySpan<byte> name, ValueType type, Vector128<byte> hash, Vector128<byte> value, KeyAttribute? key)
    {
        this.before = before;
        this.name = name.ToArray();
        Type = type;
        Name = hash;
        this.value = value;
        Key = key;
        Count = before.Count + 1;
    }

    /// <summary>How many members.</summary>
    public int Count { get; }

    /// <summary>The type of the last one.</summary>
    public ValueType Type { get; }

    /// <summary>What has been absorbed of its name.</summary>
    public Vector128<byte> Name { get; }

    /// <summary>What has been absorbed when its value comes.</summary>
    public ref readonly Vector128<byte> Value => ref value;

    /// <summary>What it adds if it is a flag that is set.</summary>
    public Vector128<byte> IfTrue { get; set; }

    /// <summary>What it adds if it is a flag that is not set.</summary>
    public Vector128<byte> IfFalse { get; set; }

    /// <summary>Which key attribute it is; null for all others.</summary>
    public KeyAttribute? Key { get; }

    /// <summary>How it was written the first time: all from the end of the value before to this value.</summary>
    public ref Spelling Spelling => ref spelling;

    /// <summary>What followed the last time.</summary>
    public MapShape? Likely { get; set; }

    /// <summary>The shape before the first member of a map in its value.</summary>
    public MapShape Inner => inner ??= new MapShape();

    /// <summary>The shape before the last member.</summary>
    public MapShape? Before => before;

    /// <summary>The shape with one more member; null when there is none yet.</summary>
    public MapShape? Known(ReadOnlySpan<byte> next, ValueType type)
    {
        var known = follower;
        while (known is not null && (known.Type != type || !next.SequenceEqual(known.name)))
        {
            known = known.sibling;
        }

        return known;
    }

    /// <summary>Whether there may be more shapes that begin like this one.</summary>
    public bool Grows => followers < MostFollowers && Count < MostMembers;

    /// <summary>Makes the shape with one more member.</summary>
    /// <exception cref="IncompleteAnswerException">There is a member of that name already.</exception>
    public MapShape Add(ReadOnlySpan<byte> next, ValueType type, Vector128<byte> hash, Vector128<byte> value, KeyAttribute? key)
    {
        for (var shape = this; shape.before is not null; shape = shape.before)
        {
            if (next.SequenceEqual(shape.name))
            {
                throw Once.Twice();
            }
        }

        followers++;
        return follower = new MapShape(this, next, type, hash, value, key) { sibling = follower };
    }
}
