namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>What is kept of an item of a page: two hashes, and where in the page its key stands.</summary>
/// <param name="Key">The hash of its key.</param>
/// <param name="Content">The hash of the whole item, its key included.</param>
/// <param name="Partition">The value of its partition key.</param>
/// <param name="Sort">The value of its sort key; empty when there is none.</param>
public readonly record struct ScannedItem(UInt128 Key, UInt128 Content, TextRange Partition, TextRange Sort);

/// <summary>A JSON text in a page, without its quotes.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Escaped">Whether it has a backslash.</param>
public readonly record struct TextRange(int Start, int Length, bool Escaped);
