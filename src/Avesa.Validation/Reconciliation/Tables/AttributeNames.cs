using System.Runtime.Intrinsics;
using System.Text;
using Avesa.Validation.Estate;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>The names of attributes and map members, hashed.</summary>
/// <param name="hash">Hashes them.</param>
/// <param name="beginning">What every name's hash begins with.</param>
/// <param name="schema">Which names are those of the table's key.</param>
internal sealed class AttributeNames(KeyedHash hash, Vector128<byte> beginning, KeySchema schema)
{
    private readonly byte[] partition = Encoding.UTF8.GetBytes(schema.Partition.Name);
    private readonly byte[]? sort = schema.Sort is null ? null : Encoding.UTF8.GetBytes(schema.Sort.Name);

    /// <summary>What the hash of an attribute of this name begins with.</summary>
    public Vector128<byte> Hash(ReadOnlySpan<byte> name) => hash.Absorb(beginning, name);

    /// <summary>Tells names of one map apart.</summary>
    public ulong Id(Vector128<byte> name) => (ulong)hash.Finish(name);

    /// <summary>The key attribute that is called so; null for all others.</summary>
    public KeyAttribute? Key(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual(partition))
        {
            return schema.Partition;
        }

        return sort is not null && name.SequenceEqual(sort) ? schema.Sort : null;
    }
}
