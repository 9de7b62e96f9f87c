using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation.Objects;

namespace Avesa.Validation.Checks.Night;

/// <summary>When the objects of production's bucket were written, as one listing shows it.</summary>
internal sealed class WrittenObjects
{
    private readonly Dictionary<string, ObjectFacts> listed;

    private WrittenObjects(IReadOnlyList<ObjectFacts> listed) => this.listed = listed.ToDictionary(stored => stored.Key, StringComparer.Ordinal);

    /// <summary>Lists production's bucket; null when it is not there.</summary>
    public static async Task<WrittenObjects?> Of(Migration migration, MigratedBucket bucket) =>
        await migration.Production.S3.Objects(bucket.Production) is { } objects ? new WrittenObjects(objects) : null;

    /// <summary>When an object that differs was written; null when that was after the listing, and so just now.</summary>
    public DateTimeOffset? Of(ObjectDifference difference) =>
        listed.GetValueOrDefault(difference.Key) is { } stored && stored.ETag == difference.Production?.ETag ? stored.LastModified : null;

    /// <summary>When the last object arrived that both sides have alike; null when none did since a time.</summary>
    public DateTimeOffset? LastCopied(ObjectComparison compared, DateTimeOffset? since)
    {
        var differing = compared.Named.Select(difference => difference.Key).ToHashSet(StringComparer.Ordinal);
        return listed.Values.Where(stored => stored.LastModified >= since && !differing.Contains(stored.Key)).Max(stored => (DateTimeOffset?)stored.LastModified);
    }
}
