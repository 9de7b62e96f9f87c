using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Data;
using Avesa.Validation.Checks.Freeze;
using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Schedules;
using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Checks.Tables;
using Avesa.Validation.Estate;

namespace Avesa.Validation.Run;

/// <summary>
/// Starts what hangs on other reads (a role on its function, a simulation on its table, a policy on its key) by running the checks that
/// the estate alone can fill in: they know best what they read, and in which order. Their verdicts are dropped; the scenario asks again
/// and finds everything read. Secrets' values are left to the scenarios that were selected to read them, and nothing here is an attempt.
/// </summary>
internal static class CheckPrefetch
{
    /// <summary>Starts them all at once.</summary>
    public static void Begin(Migration migration, PlannedEstate estate)
    {
        foreach (var check in OfProduction(estate))
        {
            _ = Task.Run(() => check.Run(migration.Production, CancellationToken.None));
        }

        foreach (var check in OfBoth(migration, estate))
        {
            _ = Task.Run(() => check.Run(migration, CancellationToken.None));
        }
    }

    private static IEnumerable<ICheck> OfProduction(PlannedEstate estate) =>
    [
        .. estate.Tables.Where(table => table.SortKey is null).Select(tenants => new EveryTenantHasSecret(tenants.Production, estate.Secrets)),
        .. estate.Functions.SelectMany(function => OfFunction(function.Name, estate)),
    ];

    private static IEnumerable<ICheck> OfFunction(string function, PlannedEstate estate) =>
    [
        new LambdaMayAssumeRole(function),
        new FunctionMayUseBucket(function, estate.Bucket.Production),
        new SchedulesMayInvoke(function),
        .. estate.Tables.Select(table => new FunctionMayUseTable(function, table.Production)),
        .. estate.Tables.Where(table => table.SortKey is null).Select(tenants => new FunctionMayReadSecrets(function, tenants.Production, estate.Secrets)),
    ];

    private static IEnumerable<IMigrationCheck> OfBoth(Migration migration, PlannedEstate estate) =>
    [
        .. migration.CutoverAt <= migration.Clock.GetUtcNow() ? Array.Empty<IMigrationCheck>() : OfSync(migration, estate),
        new SecretNamesAreTheSame(estate.Secrets),
        .. estate.Functions.Select(function => new SchedulesArrived(function.Name)),
        .. estate.Functions.Select(function => new ScheduleStartedFunction(function.Name)),
    ];

    // Of pre-cutover alone: since the cutover both sides go their own ways.
    private static IEnumerable<IMigrationCheck> OfSync(Migration migration, PlannedEstate estate) =>
    [
        new BucketArrivedUnchanged(estate.Bucket, migration.ObjectFloor),
        .. migration.ObjectDraw is { Most: > 0 and var most } ? [new MetadataArrivedUnchanged(estate.Bucket, most, migration.ObjectFloor)] : Array.Empty<IMigrationCheck>(),
        .. estate.Tables.Select(table => new TableHasSourceSettings(table)),
        .. estate.Functions.Select(function => new FunctionIsAtRest(function.Name)),
    ];
}
