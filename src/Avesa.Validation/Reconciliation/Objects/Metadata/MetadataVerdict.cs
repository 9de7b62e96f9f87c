using System.Diagnostics;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reconciliation.Objects.Metadata;

/// <summary>What a comparison of metadata proves: of all objects, or of as many as were to be drawn; of fewer, nothing.</summary>
/// <param name="bucket">The buckets.</param>
public sealed class MetadataVerdict(MigratedBucket bucket)
{
    private const int MostNames = 8;
    private const string CopyAgain = "Copy the object again with its metadata: a copy in parts takes none along unless told to, and no copy a redirect.";

    private string Both => $"s3://{bucket.Source} and s3://{bucket.Production}";

    /// <summary>Differences outweigh what could not be compared, which outweighs equality.</summary>
    public Verdict Of(MetadataComparison known) => known switch
    {
        { Ending: ComparisonEnding.NoSource } => new Unproven($"No metadata could be compared: there is no bucket {bucket.Source} in the source."),
        { Ending: ComparisonEnding.NoProduction } => new Unproven($"No metadata could be compared: there is no bucket {bucket.Production} in production."),
        { Ending: ComparisonEnding.Whole, Drawn.Of: 0 } => new Unproven($"No object is in both of {Both}, so there are no metadata to compare: look whether these are the right buckets."),
        _ when Proven(known) is > 0 and var proven => new Broken(
            $"The metadata of {proven} of {Extent(known)} differ{(known.Named.Count < known.Different ? $" (first {known.Named.Count} of {known.Different} named)" : "")}{Draw(known)}.",
            Proof.Compared,
            [.. known.Named.Where(difference => IsProven(known, difference)).Select(Finding)],
            proven,
            [.. NotCompared(known)]),
        _ when NotCompared(known).ToList() is { Count: > 0 } not => new Unproven(string.Join(' ', not)),
        _ => new Held($"The metadata of {Extent(known)} are the same: {ObjectMetadata.Compared}{Draw(known)}; tags, access lists and locks not compared.", Proof.Compared),
    };

    // As for contents: what was seen once, by a comparison that was ended before it looked again, may have been on its way.
    private static bool IsEnded(MetadataComparison known) => known.Ending is ComparisonEnding.Cancelled or ComparisonEnding.OutOfTime;

    private static bool IsProven(MetadataComparison known, ObjectDifference difference) =>
        IsEnded(known) ? difference.State == DifferenceState.Settled : difference.State != DifferenceState.Moving;

    private static long Proven(MetadataComparison known) => IsEnded(known) ? known.Settled : known.Different - known.Moving;

    private string Extent(MetadataComparison known) => known.Compared == known.Drawn.Of
        ? $"all {known.Drawn.Of} objects of {Both}"
        : $"{known.Compared} of the {known.Drawn.Of} objects of {Both}";

    private static string Draw(MetadataComparison known) => known.Drawn.Keys.Count < known.Drawn.Of
        ? $" (drawn evenly over {known.Drawn.Folders} folders by the run's id; AVESA_RUN_ID={known.Drawn.Draw.Seed} draws the same)"
        : "";

    private IEnumerable<string> NotCompared(MetadataComparison known)
    {
        if (known.Moving > 0)
        {
            var first = known.Named.FirstOrDefault(difference => difference.State == DifferenceState.Moving);
            yield return $"The metadata of {known.Moving} objects of {Both} differ and are still being written{(first is null ? "" : $", {first.Key} for one")}: stop whoever writes them and compare again.";
        }

        if (IsEnded(known))
        {
            var ended = known.Ending == ComparisonEnding.Cancelled ? "was ended early" : "was not finished within its time";
            var once = known.Different - known.Moving - known.Settled;
            yield return $"The comparison of the metadata of {Both} {ended}: of {known.Drawn.Keys.Count} objects {known.Compared} were compared, and {known.Same} have the same."
                + (once > 0 ? $" {once} differed, and were seen to differ once." : "");
        }

        if (known.Hidden > 0)
        {
            yield return $"{known.Hidden} objects of {Both} have metadata that S3 does not show as headers (x-amz-missing-meta): compare those with what wrote them.";
        }

        if (known.Gone > 0)
        {
            yield return $"{known.Gone} objects of {Both} were deleted on both sides before their metadata were looked at, so that fewer were compared than asked for: stop whoever deletes there and compare again.";
        }
    }

    private Finding Finding(ObjectDifference difference)
    {
        var subject = $"s3://{bucket.Production}/{difference.Key}";
        return difference.Kind switch
        {
            DifferenceKind.Missing => new Finding(subject, "in production", "only in the source, since it was listed", CopyAgain),
            DifferenceKind.Extra => new Finding(subject, "in both accounts, or in neither", "only in production, since it was listed", "Find out who deletes in the source and stop that, then compare again."),
            DifferenceKind.Changed => new Finding(subject, "the source's metadata", Observed(difference.Metadata), CopyAgain),
            _ => throw new UnreachableException(),
        };
    }

    private static string Observed(IReadOnlyList<DifferingMetadata> metadata) =>
        string.Join("; ", metadata.GroupBy(one => one.Kind).OrderBy(kind => kind.Key).Select(kind => $"{Words(kind.Key)}{Names([.. kind.Select(one => one.Name)])}"));

    private static string Words(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Missing => "without ",
        DifferenceKind.Extra => "beside them ",
        DifferenceKind.Changed => "another ",
        _ => throw new UnreachableException(),
    };

    private static string Names(IReadOnlyList<string> names) => string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
}
