using System.Diagnostics;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>What a comparison of two buckets proves.</summary>
/// <param name="source">The source bucket's name.</param>
/// <param name="production">The production bucket's.</param>
/// <param name="options">How they were compared.</param>
public sealed class ObjectVerdict(string source, string production, ObjectComparisonOptions options)
{
    private const string CopyAgain = "Copy the object again; above 5 GB only a multipart copy works.";

    private string Both => $"s3://{source} and s3://{production}";

    /// <summary>
    /// Differences outweigh what could not be compared, which outweighs equality; a comparison that was not finished, or had nothing to compare, is
    /// never held.
    /// </summary>
    public Verdict Of(ObjectComparison known) => known switch
    {
        { Ending: ComparisonEnding.NoSource } => NoBucket(source, "the source"),
        { Ending: ComparisonEnding.NoProduction } => NoBucket(production, "production"),
        { Ending: ComparisonEnding.Whole, Source.Objects: 0 } => new Unproven(
            $"The source bucket {source} is empty, so there was nothing to migrate: look whether this is the right account and bucket."),
        { Different: > 0 } => Differ(known),
        _ when NotCompared(known).ToList() is { Count: > 0 } not => new Unproven(string.Join(' ', not)),
        _ => new Held($"All {known.Equal} objects of {Both} are equal, {How(known)} ({Beside(known)}), and there are no others.", Proof.Compared),
    };

    private Broken Differ(ObjectComparison known) => new(
        $"{Both} differ: {known.Missing} objects missing, {known.Extra} extra, {known.Changed} changed, {known.Equal} equal"
            + $"{(known.Uncompared > 0 ? $", {known.Uncompared} not comparable" : "")}{(known.Different > known.Named.Count ? $" (first {known.Named.Count} of {known.Different} named)" : "")}.",
        Proof.Compared,
        [.. known.Named.Select(Finding)],
        known.Different,
        [.. NotCompared(known)]);

    private IEnumerable<string> NotCompared(ObjectComparison known)
    {
        if (known.Ending is ComparisonEnding.Cancelled or ComparisonEnding.OutOfTime)
        {
            var ended = known.Ending == ComparisonEnding.Cancelled ? "was ended early" : $"was not finished within {options.Within}";
            var reached = known.Reached is { } key ? $", all up to the key \"{key}\"" : "";
            yield return $"The comparison of {Both} {ended}: {known.Source.Objects} objects of the source and {known.Production.Objects} of production were listed{reached}, "
                + $"{known.Equal} of them are equal, {known.Uncompared} were not looked at closely, and of the rest nothing is known.";
        }
        else if (known.Uncompared > 0)
        {
            yield return $"{known.Uncompared} objects of {Both} could only be compared by size, {known.Equal} are equal: raise the byte budget, or compare them by checksum.";
        }
    }

    private string How(ObjectComparison known)
    {
        var closer = known.EqualBy[(int)Strength.ComputedETag] + known.EqualBy[(int)Strength.Checksum] + known.EqualBy[(int)Strength.Content];
        return options.Floor switch
        {
            Strength.Size => "by size",
            Strength.ETag or Strength.ComputedETag => $"by size and ETag{(closer > 0 ? $", {closer} by checksum or content" : "")}",
            Strength.Checksum => "by checksum or content",
            Strength.Content => "by content",
            _ => throw new UnreachableException(),
        };
    }

    private static string Beside(ObjectComparison known) =>
        $"metadata, tags and old versions not compared{(known.OtherStorageClass > 0 ? $"; {known.OtherStorageClass} lie in another storage class than in the source" : "")}";

    private Finding Finding(ObjectDifference difference)
    {
        var subject = $"s3://{production}/{difference.Key}";
        return difference switch
        {
            { Kind: DifferenceKind.Missing } => new Finding(subject, "in production", "only in the source", CopyAgain),
            { Kind: DifferenceKind.Extra } => new Finding(
                subject, "in both accounts, or in neither", "only in production", "Delete it in production if it was deleted in the source; the plan's migration only ever copies."),
            { Source: { } ours, Production: { } theirs } => new Finding(
                subject,
                "the same in both accounts",
                ours.Size != theirs.Size ? $"{theirs.Size} bytes in production, {ours.Size} in the source" : "other content of the same size in production",
                CopyAgain),
            _ => throw new UnreachableException(),
        };
    }

    private static Broken NoBucket(string name, string account) => new(
        $"There is no bucket {name} in {account}.",
        Proof.Read,
        [new Finding(name, "a bucket", "none", "Look whether the feature names the right bucket; create production's as in plan 2.2 and migrate again.")]);
}
