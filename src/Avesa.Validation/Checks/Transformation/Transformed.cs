using Avesa.Validation.Inventory;

namespace Avesa.Validation.Checks.Transformation;

/// <summary>What of a table's raw objects was due to be transformed, and how it is known that it was.</summary>
/// <param name="Total">How many raw objects were due.</param>
/// <param name="Later">How many have a later canonical object.</param>
/// <param name="Unchanged">How many have a later completed run that logged no changes, and no later canonical object.</param>
/// <param name="InSource">How many were migrated together with a canonical object that the source wrote later.</param>
/// <param name="Missing">Those of which none of it is known.</param>
internal sealed record TransformCount(int Total, int Later, int Unchanged, int InSource, IReadOnlyList<StoredAt> Missing)
{
    /// <summary>The same, with what the source had transformed before the migration.</summary>
    public TransformCount With(MigratedTransforms source)
    {
        List<StoredAt> missing = [.. Missing.Where(raw => !source.Has(raw))];
        return this with { InSource = Missing.Count - missing.Count, Missing = missing };
    }
}

/// <summary>Judges the raw objects of a table by what was written to production since the cutover.</summary>
internal sealed class Transformed(TableObjects stored, FunctionLog log, DateTimeOffset cutover, string noChanges)
{
    /// <summary>Judges those that are older than a time.</summary>
    public TransformCount Judge(DateTimeOffset before)
    {
        var (total, later, unchanged) = (0, 0, 0);
        List<StoredAt> missing = [];
        foreach (var tenant in stored.Raw.Where(raw => After(raw) < before).GroupBy(raw => raw.Tenant, StringComparer.Ordinal))
        {
            var canonical = stored.Canonical[tenant.Key].Select(written => (DateTimeOffset?)written.Written).Max();
            var words = noChanges.Replace("{tenant}", tenant.Key, StringComparison.Ordinal);
            var quiet = log.Runs.LastOrDefault(run => run.CompletedWithoutError && run.Logged(words))?.StartedAt;
            foreach (var raw in tenant)
            {
                total++;
                if (canonical > After(raw))
                {
                    later++;
                }
                else if (quiet > After(raw))
                {
                    unchanged++;
                }
                else
                {
                    missing.Add(raw);
                }
            }
        }

        return new TransformCount(total, later, unchanged, 0, missing);
    }

    // What was migrated has the time of its copy, and its canonical objects have that of theirs: neither says which of them came first.
    private DateTimeOffset After(StoredAt raw) => raw.Written > cutover ? raw.Written : cutover;
}
