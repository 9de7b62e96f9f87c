namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>What is kept of an item of a page: two hashes, and where in the page its key stands.</summary>
/// <param name="Key">The hash of its key.</param>
/// <param name="Content">The hash of the whole item, its key included.</param>
/// <param name="Partition">The value of its partition key.</param>
/// <param name="Sort">The value of its sort key; empty when there is none.</param>
public readonly record struct ScannedItem(UInt128 Key, UInt128 Content, TextRange Partition, TextRange Sort);

/// <summary>A JSON text in a page, without its quotes.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Extent">Its length in bytes, twice, and one more if it has a backslash: a page of many small items has many of these.</param>
public readonly record struct TextRange(int Start, int Extent)
{
    /// <summary>A text.</summary>
    public TextRange(int start, int length, bool escaped)
        : this(start, (length << 1) | (escaped ? 1 : 0))
    {
    }

    /// <summary>How long it is, in bytes.</summary>
    public int Length => Extent >> 1;

    /// <summary>Whether it has a backslash.</summary>
    public bool Escaped => (Extent & 1) == 1;
}
