using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation;

/// <summary>Both sides of the move at one moment, and the two times that separate before from after.</summary>
/// <param name="Source">The account that the estate leaves.</param>
/// <param name="Production">The account that it moves into.</param>
/// <param name="SourceStoppedAt">When the source's ingestion stopped (plan 7.1: 2:00); null when nobody said.</param>
/// <param name="CutoverAt">When production's ingestion starts or started (plan 7.1: 2:45); null when nobody said.</param>
/// <param name="Clock">The clock of the run.</param>
public sealed record Migration(
    SourceAccount Source,
    ProductionAccount Production,
    DateTimeOffset? SourceStoppedAt,
    DateTimeOffset? CutoverAt,
    TimeProvider Clock)
{
    /// <summary>When the night's window begins, where somebody knows it better than the plan and <see cref="SourceStoppedAt"/> do; null otherwise.</summary>
    public DateTimeOffset? WindowBeginsAt { get; init; }

    /// <summary>What the comparison of tables may take.</summary>
    public TableLimits TableLimits { get; init; } = new();

    /// <summary>What a comparison of buckets may take.</summary>
    public ObjectLimits ObjectLimits { get; init; } = new();

    /// <summary>How the checklist asks for equality of objects to be known, so that whatever rests on a comparison of buckets rests on that one.</summary>
    public Strength ObjectFloor { get; init; } = Strength.ETag;

    /// <summary>Of how many objects the checklist asks for the metadata, so that they are drawn by the one comparison that lists them.</summary>
    public ObjectDraw ObjectDraw { get; init; } = ObjectDraw.None;
}
