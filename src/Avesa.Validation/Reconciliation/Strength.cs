namespace Avesa.Validation.Reconciliation;

/// <summary>How two objects are known to be equal, the weakest first. A control names its floor; what is known more weakly is not proven.</summary>
public enum Strength
{
    /// <summary>The same key and size.</summary>
    Size,

    /// <summary>The same size and ETag.</summary>
    ETag,

    /// <summary>The same size, and the ETag of one side is what the content of the other, read whole, would have.</summary>
    ComputedETag,

    /// <summary>The same full-object checksum of one algorithm, stored on both sides.</summary>
    Checksum,

    /// <summary>The content, read on both sides; two empty objects have the same.</summary>
    Content,
}
