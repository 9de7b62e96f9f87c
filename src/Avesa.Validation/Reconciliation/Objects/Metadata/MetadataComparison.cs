namespace Avesa.Validation.Reconciliation.Objects.Metadata;

/// <summary>What is known of the metadata of drawn objects.</summary>
public sealed record MetadataComparison
{
    /// <summary>Which objects were to be looked at.</summary>
    public required DrawnObjects Drawn { get; init; }

    /// <summary>How it ended; or how the listing did of which they were drawn, if that was not to the end.</summary>
    public ComparisonEnding Ending { get; init; }

    /// <summary>How many have the same metadata.</summary>
    public long Same { get; init; }

    /// <summary>How many have the same as far as S3 shows them, and more that it does not.</summary>
    public long Hidden { get; init; }

    /// <summary>How many are gone on both sides since they were listed.</summary>
    public long Gone { get; init; }

    /// <summary>How many differ in whatever way, those that are still being written included.</summary>
    public long Different { get; init; }

    /// <summary>The first of those by key; only in the end. One that is gone on one side since it was listed is missing, or extra.</summary>
    public IReadOnlyList<ObjectDifference> Named { get; init; } = [];

    /// <summary>How many of all that differ were the same, and different, when they were looked at again.</summary>
    public long Settled { get; init; }

    /// <summary>How many of them are still being written.</summary>
    public long Moving { get; init; }

    /// <summary>How many have been compared, whatever was found.</summary>
    public long Compared => Same + Different;

    /// <summary>How many have been looked at.</summary>
    public long Looked => Compared + Hidden + Gone;
}
