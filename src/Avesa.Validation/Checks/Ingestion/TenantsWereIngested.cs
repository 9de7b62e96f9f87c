using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Ingestion;

/// <summary>
/// Since the cutover every table of every enabled tenant was ingested: its watermark and a raw object were written, or a completed run
/// logged that there was nothing new. Before the first run was due it is Unproven.
/// </summary>
/// <param name="Function">The function that ingests.</param>
/// <param name="TenantTable">The table of tenants, by <c>tenant_id</c>.</param>
/// <param name="WatermarkTable">The table of watermarks, by <c>tenant_id</c> and <c>service_table</c>.</param>
/// <param name="Bucket">The production bucket.</param>
/// <param name="Tables">What is ingested for each tenant.</param>
public sealed record TenantsWereIngested(
    ScheduledFunction Function, string TenantTable, string WatermarkTable, string Bucket, IReadOnlyList<IngestedTable> Tables) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) =>
        migration.SinceCutover(cutover => migration.Production.OfFunction(Function.Name, async function =>
            Due.NotYet(Function, function, cutover, migration.Clock.GetUtcNow()) ?? await Prove(migration.Production, function, cutover)));

    private async Task<Verdict> Prove(ProductionAccount production, FunctionFacts function, DateTimeOffset cutover)
    {
        var tenants = production.DynamoDb.Items(TenantTable);
        var watermarks = production.DynamoDb.Items(WatermarkTable);
        var objects = production.S3.Objects(Bucket);
        var log = production.Logs.Since(function.LogGroup, function.Name, cutover);
        return (await tenants, await watermarks, await objects, await log) switch
        {
            (null, _, _, _) => Missing(TenantTable, "table"),
            (_, null, _, _) => Missing(WatermarkTable, "table"),
            (_, _, null, _) => Missing(Bucket, "bucket"),
            (_, _, _, null) => FunctionLogs.NoGroup(production, function),
            var (items, marks, stored, lines) => Judge(function, [.. items.Select(Tenant.Of)], new Ingested(marks, stored, lines.Without(production.Invoked), cutover)),
        };
    }

    private Verdict Judge(FunctionFacts function, IReadOnlyList<Tenant> tenants, Ingested ingested)
    {
        List<TenantTable> asked = [.. tenants.SelectMany(tenant => Tables.Where(table => tenant.Enabled.Contains(table.Service)).Select(table => new TenantTable(tenant.Id, table)))];
        var written = asked.Where(ingested.Wrote).ToHashSet();
        var quiet = asked.Where(table => !written.Contains(table) && ingested.FoundNothingNew(table)).ToHashSet();
        List<TenantTable> missing = [.. asked.Where(table => !written.Contains(table) && !quiet.Contains(table))];
        if (missing.Count > 0)
        {
            return NotIngested(function, asked.Count, missing, ingested);
        }

        var since = FunctionLogs.Time(ingested.Cutover);
        return asked.Count == 0
            ? new Unproven(
                $"None of the {tenants.Count:N0} tenants of {TenantTable} has one of the services of the feature enabled, "
                + "so nothing was to be ingested: look whether the items arrived.")
            : (Verdict?)Unjudged(tenants) ?? new Held(
                $"Since {since}, {written.Count:N0} of the {asked.Count:N0} tables of {asked.DistinctBy(table => table.Tenant).Count():N0} enabled tenants "
                + "have a new watermark and a new raw object, "
                + $"and of {quiet.Count:N0} a completed run of {Function.Name} logged that there was nothing new.",
                Proof.Read);
    }

    private static Verdict NotIngested(FunctionFacts function, int asked, List<TenantTable> missing, Ingested ingested)
    {
        var count = $"{missing.Count:N0} of {asked:N0} tables of enabled tenants";
        var since = FunctionLogs.Time(ingested.Cutover);
        return function.HidesInformation() || function.HidesRuns()
            ? new Unproven($"{count} have no new raw object since {since}, and {function.Name} logs in JSON at levels that drop what a run without news says: set both levels to INFO.")
            : new Broken(
                $"{count} were not ingested since {since}{FunctionLogs.Cut(missing.Count)}.",
                Proof.Read,
                [.. missing.Take(FunctionLogs.Shown).Select(table => ingested.Finding(function, table))],
                missing.Count);
    }

    private Unproven? Unjudged(IReadOnlyList<Tenant> tenants)
    {
        var services = Tables.Select(table => table.Service).ToHashSet(StringComparer.Ordinal);
        List<string> unjudged = [.. tenants.Where(tenant => tenant.Unknown.Count > 0 || tenant.Enabled.Except(services).Any()).Select(tenant => tenant.Id)];
        return unjudged.Count == 0
            ? null
            : new Unproven(
                $"{unjudged.Count:N0} tenants have a service of which {TenantTable} does not say whether it is enabled, or an enabled one of which the feature names no table: "
                + $"{string.Join(", ", unjudged.Take(FunctionLogs.Shown))}{FunctionLogs.Cut(unjudged.Count)}.");
    }

    private static Broken Missing(string name, string kind) =>
        new($"The production account has no {kind} {name}.", Proof.Read, [new Finding(name, $"a {kind}", "none", "Create it (plan 2.2) and migrate its content.")]);
}
