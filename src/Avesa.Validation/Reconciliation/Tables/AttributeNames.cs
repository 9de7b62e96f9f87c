using System.Text;
using Avesa.Validation.Estate;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// The names of attributes and map members with what their hash has absorbed when the value comes. They recur with every item, so the first ones
/// are kept; what does not fit is hashed again each time.
/// </summary>
internal sealed class AttributeNames
{
    private const int Slots = 1024;
    private const int MaxLength = 64;

    private readonly (byte[]? Text, AttributeName Name)[] known = new (byte[]? Text, AttributeName Name)[Slots];
    private readonly SipHash prefix;
    private readonly byte[] partition;
    private readonly byte[]? sort;
    private AttributeName unknown;

    /// <summary>Names under a key.</summary>
    /// <param name="prefix">What every name's hash begins with.</param>
    /// <param name="schema">Which names are those of the table's key.</param>
    public AttributeNames(SipHash prefix, KeySchema schema)
    {
        this.prefix = prefix;
        partition = Encoding.UTF8.GetBytes(schema.Partition.Name);
        sort = schema.Sort is null ? null : Encoding.UTF8.GetBytes(schema.Sort.Name);
        Schema = schema;
    }

    public KeySchema Schema { get; }

    /// <summary>What is known of a name; it stays until the next one is asked for.</summary>
    public ref readonly AttributeName Of(ReadOnlySpan<byte> text)
    {
        if (text.Length is > 0 and <= MaxLength)
        {
            ref var slot = ref known[(text.Length ^ (text[0] << 1) ^ (text[^1] << 3) ^ (text[text.Length / 2] << 2)) & (Slots - 1)];
            if (slot.Text is null)
            {
                slot = (text.ToArray(), Read(text));
                return ref slot.Name;
            }

            if (text.SequenceEqual(slot.Text))
            {
                return ref slot.Name;
            }
        }

        unknown = Read(text);
        return ref unknown;
    }

    private AttributeName Read(ReadOnlySpan<byte> text)
    {
        var hash = prefix;
        hash.Absorb((ulong)text.Length);
        hash.Absorb(text);
        KeyAttribute? key = null;
        if (text.SequenceEqual(partition))
        {
            key = Schema.Partition;
        }
        else if (sort is not null && text.SequenceEqual(sort))
        {
            key = Schema.Sort;
        }

        return new AttributeName(hash, (ulong)hash.Finish(), key);
    }
}

/// <summary>A name of an attribute or of a map's member.</summary>
/// <param name="Hash">What the hash of an attribute of this name begins with.</param>
/// <param name="Id">Tells names of one map apart.</param>
/// <param name="Key">The key attribute that is called so; null for all others.</param>
internal readonly record struct AttributeName(SipHash Hash, ulong Id, KeyAttribute? Key);
