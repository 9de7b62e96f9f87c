using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Ingestion;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Transformation;

/// <summary>
/// Every raw object of a table that is older than one period and time-out of its transform has a later canonical object of its tenant, or a
/// completed run of the transform after it logged that there were no changes. Of an object that was migrated, the time in production is that
/// of the copy: it needs either since the cutover, or a later canonical object by the source's times that was migrated too. What the source did
/// alone shows nothing of production's transform.
/// </summary>
/// <param name="Function">The transform.</param>
/// <param name="Table">For example <c>time_entries</c>.</param>
/// <param name="Bucket">The bucket, by both its names.</param>
/// <param name="NoChanges">What a run logs when there was nothing to do; <c>{tenant}</c> stands for the tenant's id.</param>
public sealed record RawObjectsWereTransformed(ScheduledFunction Function, string Table, MigratedBucket Bucket, string NoChanges) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) =>
        migration.SinceCutover(cutover => migration.Production.OfFunction(Function.Name, async function =>
            Due.NotYet(Function, function, cutover, migration.Clock.GetUtcNow()) ?? await Prove(migration, function, cutover)));

    private async Task<Verdict> Prove(Migration migration, FunctionFacts function, DateTimeOffset cutover)
    {
        var production = migration.Production;
        var reading = production.S3.Objects(Bucket.Production);
        var log = await production.Logs.Since(function.LogGroup, function.Name, cutover);
        var objects = await reading;
        if (objects is null || log is null)
        {
            return log is null ? FunctionLogs.NoGroup(production, function) : NoBucket();
        }

        var before = migration.Clock.GetUtcNow() - Due.Delay(Function, function)!.Value;
        var stored = TableObjects.Of(objects, Table);
        var due = new Transformed(stored, log.Without(production.Invoked), cutover, NoChanges).Judge(before);
        if (due.Missing.Any(raw => raw.Written < cutover))
        {
            due = due.With(MigratedTransforms.Of(await migration.Source.S3.Objects(Bucket.Source) ?? [], stored, Table));
        }

        return Conclude(function, stored, due, cutover);
    }

    private Verdict Conclude(FunctionFacts function, TableObjects stored, TransformCount due, DateTimeOffset cutover)
    {
        if (due.Missing.Count > 0 && (function.HidesInformation() || function.HidesRuns()))
        {
            return new Unproven(
                $"{due.Missing.Count:N0} raw objects of {Table} have no later canonical object, "
                + $"and {function.Name} logs in JSON at levels that drop what a run without changes says: set both levels to INFO.");
        }

        var young = stored.Raw.Count - due.Total;
        if (due.Missing.Count > 0)
        {
            return new Broken(
                $"{due.Missing.Count:N0} of {due.Total:N0} raw objects of {Table} were not transformed in time{FunctionLogs.Cut(due.Missing.Count)}.",
                Proof.Read,
                [.. due.Missing.Take(FunctionLogs.Shown).Select(raw => Finding(function, raw, stored, cutover))],
                due.Missing.Count);
        }

        if (due.Total > 0 && due.Later + due.Unchanged == 0)
        {
            return new Unproven(
                $"All {due.Total:N0} raw objects of {Table} that were due had been transformed in the source, so nothing shows that {function.Name} works in production: "
                + "wait for a run that transforms something or says that nothing has changed.");
        }

        return due.Total == 0
            ? new Unproven($"{Bucket.Production} has no raw object of {Table} that was due to be transformed ({young:N0} younger ones), so nothing shows that {function.Name} works.")
            : new Held(
                $"Of the {due.Total:N0} raw objects of {Table} that were due ({young:N0} are younger), {due.Later:N0} have a later canonical object, "
                + $"{due.Unchanged:N0} a later completed run of {function.Name} without changes, and {due.InSource:N0} were migrated together with a later canonical object.",
                Proof.Read);
    }

    private Finding Finding(FunctionFacts function, StoredAt raw, TableObjects stored, DateTimeOffset cutover)
    {
        var after = FunctionLogs.Time(raw.Written > cutover ? raw.Written : cutover);
        return new Finding(
            $"s3://{Bucket.Production}/{raw.Key}",
            $"a canonical object of {raw.Tenant} after {after}, or a completed run after it that logged \"{NoChanges.Replace("{tenant}", raw.Tenant, StringComparison.Ordinal)}\"",
            stored.Canonical[raw.Tenant].MaxBy(canonical => canonical.Written) is { } newest ? $"the newest canonical object is of {FunctionLogs.Time(newest.Written)}" : "no canonical object",
            $"Read what {function.LogGroup} says of the tenant, and run the transform again.");
    }

    private Broken NoBucket() => new(
        $"The production account has no bucket {Bucket.Production}.",
        Proof.Read,
        [new Finding(Bucket.Production, "a bucket", "none", "Create it (plan 2.2) and migrate the objects.")]);
}
