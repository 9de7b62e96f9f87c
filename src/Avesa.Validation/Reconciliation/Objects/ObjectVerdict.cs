using System.Diagnostics;
using Avesa.Validation.Estate;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>What a comparison of two buckets proves.</summary>
/// <param name="bucket">The buckets.</param>
/// <param name="floor">How equality had to be known.</param>
/// <param name="limits">What the comparison might take.</param>
/// <param name="metadataApart">Whether somebody else tells of the objects' metadata.</param>
public sealed class ObjectVerdict(MigratedBucket bucket, Strength floor, ObjectLimits limits, bool metadataApart = false)
{
    private const string CopyAgain = "Copy the object again; above 5 GB only a multipart copy works.";

    private string Both => $"s3://{bucket.Source} and s3://{bucket.Production}";

    /// <summary>
    /// Differences outweigh what could not be compared, which outweighs equality; a comparison that was not finished, or had nothing to compare, is
    /// never held.
    /// </summary>
    public Verdict Of(ObjectComparison known) => known switch
    {
        { Ending: ComparisonEnding.NoSource } => NoBucket(bucket.Source, "the source"),
        { Ending: ComparisonEnding.NoProduction } => NoBucket(bucket.Production, "production"),
        { Ending: ComparisonEnding.Whole, Source.Objects: 0 } => new Unproven(
            $"The source bucket {bucket.Source} is empty, so there was nothing to migrate: look whether this is the right account and bucket."),
        _ when Proven(known) > 0 => Differ(known),
        _ when NotCompared(known).ToList() is { Count: > 0 } not => new Unproven(string.Join(' ', not)),
        { Unseen: not null } => Unseen(known)!,
        _ => new Held($"All {known.Equal} objects of {Both} are equal, {How(known)} ({Beside(known)}), and there are no others.", Proof.Compared),
    };

    /// <summary>What to say when the listing of a side showed nothing of what it has; null when it did not.</summary>
    internal Unproven? Unseen(ObjectComparison known) => known.Unseen is { } side
        ? new Unproven(
            $"The listing of s3://{(side == AccountSide.Source ? bucket.Source : bucket.Production)} showed no object, but {known.Equal + known.Changed} were found there by their keys: "
            + "what else it holds nobody has seen. Compare again.")
        : null;

    private Broken Differ(ObjectComparison known) => new(
        $"{Both} differ: {known.Missing} objects missing, {known.Extra} extra, {known.Changed} changed, {known.Equal} equal"
            + $"{(known.Uncompared > 0 ? $", {known.Uncompared} not comparable" : "")}{(known.Different > known.Named.Count ? $" (first {known.Named.Count} of {known.Different} named)" : "")}.",
        Proof.Compared,
        [.. known.Named.Where(difference => IsProven(known, difference)).Select(Finding)],
        Proven(known),
        [.. NotCompared(known)]);

    // As for tables: what was seen once, by a comparison that was ended before it looked again, may have been on its way; what was seen twice is a fact.
    private static bool IsEnded(ObjectComparison known) => known.Ending is ComparisonEnding.Cancelled or ComparisonEnding.OutOfTime;

    private static bool IsProven(ObjectComparison known, ObjectDifference difference) =>
        IsEnded(known) ? difference.State == DifferenceState.Settled : difference.State != DifferenceState.Moving;

    private static long Proven(ObjectComparison known) =>
        IsEnded(known) ? known.Named.LongCount(difference => IsProven(known, difference)) : known.Different - known.Moving;

    private IEnumerable<string> NotCompared(ObjectComparison known)
    {
        if (known.Moving > 0)
        {
            var first = known.Named.First(difference => difference.State == DifferenceState.Moving);
            yield return $"{known.Moving} objects of {Both} differ and are still being written, {first.Key} for one, which was seen to differ for {first.Age:c}: "
                + "stop whoever writes them and compare again.";
        }

        if (IsEnded(known))
        {
            var ended = known.Ending == ComparisonEnding.Cancelled ? "was ended early" : $"was not finished within {limits.Time}";
            var reached = known.Reached is { } key ? $", all up to the key \"{key}\"" : "";
            yield return $"The comparison of {Both} {ended}: {known.Source.Objects} objects of the source and {known.Production.Objects} of production were listed{reached}, "
                + $"{known.Equal} of them are equal, {known.Uncompared} were not looked at closely, and of the rest nothing is known."
                + (known.Different - known.Moving - Proven(known) is var once and > 0 ? $" {once} differed, and were seen to differ once." : "");
        }
        else if (known.Uncompared > 0)
        {
            yield return $"{known.Uncompared} objects of {Both} could only be compared by size, {known.Equal} are equal: raise the byte budget, or compare them by checksum.";
        }
    }

    private string How(ObjectComparison known)
    {
        var closer = known.EqualBy[(int)Strength.ComputedETag] + known.EqualBy[(int)Strength.Checksum] + known.EqualBy[(int)Strength.Content];
        return floor switch
        {
            Strength.Size => "by size",
            Strength.ETag or Strength.ComputedETag => $"by size and ETag{(closer > 0 ? $", {closer} by checksum or content" : "")}",
            Strength.Checksum => "by checksum or content",
            Strength.Content => "by content",
            _ => throw new UnreachableException(),
        };
    }

    // What is no difference is told as far as it is known, and else named as not compared.
    private string Beside(ObjectComparison known) =>
        $"{(metadataApart ? "" : "metadata, ")}tags, old versions and delete markers not compared; "
        + (known.OtherStorageClass > 0 ? $"{known.OtherStorageClass} lie in another storage class than in the source" : "storage classes the same");

    private Finding Finding(ObjectDifference difference)
    {
        var subject = $"s3://{bucket.Production}/{difference.Key}";
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
