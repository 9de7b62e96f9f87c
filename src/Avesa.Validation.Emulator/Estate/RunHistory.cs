using System.Globalization;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>
/// What ran on both sides, and what it wrote: the one source from which logs, metrics, objects and watermarks follow, so that they cannot
/// contradict each other.
/// </summary>
internal sealed class RunHistory
{
    private static readonly Dictionary<string, double> HourlyShare = new(StringComparer.Ordinal)
    {
        ["tickets"] = 0.14,
        ["time_entries"] = 0.10,
        ["companies"] = 0.025,
        ["contacts"] = 0.03,
    };

    // What no transform has seen yet. It outlives the cutover: production transforms what the source's last run left behind.
    private readonly Dictionary<(string Tenant, string Table), List<RawObject>> waiting = [];

    private RunHistory(Timeline timeline, IReadOnlyList<Run> runs)
    {
        Runs = runs;
        (BackfilledRaw, BackfilledCanonical) = Backfill(timeline);
        foreach (var run in runs)
        {
            if (run.Function.Table is null)
            {
                Ingest(run);
            }
            else if (run.Activity > 0)
            {
                Transform(run);
            }
        }
    }

    /// <summary>The runs of both sides by their start.</summary>
    public IReadOnlyList<Run> Runs { get; }

    /// <summary>The first load of every tenant's tables: older than any log.</summary>
    public IReadOnlyList<RawObject> BackfilledRaw { get; }

    /// <summary>What the transforms made of the first load.</summary>
    public IReadOnlyList<CanonicalObject> BackfilledCanonical { get; }

    /// <summary>Plays everything that happened up to a moment.</summary>
    public static RunHistory Of(Timeline timeline, Side source, Side production) => new(timeline, RunPlan.Of(timeline, source, production));

    /// <summary>The runs of one side.</summary>
    public IEnumerable<Run> Of(Side side) => Runs.Where(run => run.Side == side);

    /// <summary>Every raw object that the side's own functions wrote; the source's include the first load.</summary>
    public IEnumerable<RawObject> RawObjects(Side side) => (side.IsProduction ? [] : BackfilledRaw).Concat(Of(side).SelectMany(run => run.Ingested));

    /// <summary>Every canonical object that the side's own functions wrote; the source's include the first load.</summary>
    public IEnumerable<CanonicalObject> CanonicalObjects(Side side) =>
        (side.IsProduction ? [] : BackfilledCanonical).Concat(Of(side).SelectMany(run => run.Transformed));

    private static (IReadOnlyList<RawObject> Raw, IReadOnlyList<CanonicalObject> Canonical) Backfill(Timeline timeline)
    {
        var raw = Tenants.Enabled.SelectMany((tenant, number) => PipelineFunction.Tables.Select(table =>
            Raw(tenant, table, timeline.Backfilled, timeline.Backfilled.AddMinutes(number), TimeSpan.FromHours(1), tenant.Seed.At("backfill").At(table)))).ToList();
        return (raw, [.. raw.Select(loaded => Canonical(loaded.Tenant, loaded.Table, loaded.Written.AddHours(1), 1, Seed.Of(loaded.Key)))]);
    }

    private static RawObject Raw(Tenant tenant, string table, DateTimeOffset runStart, DateTimeOffset written, TimeSpan reach, Seed seed)
    {
        var stamp = runStart.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return new RawObject(
            tenant,
            table,
            $"{tenant.Id}/raw/connectwise/{table}/{stamp}.parquet/{seed.At("id").Uuid()}.snappy.parquet",
            ToTheSecond(written),
            ToTheSecond(runStart.AddSeconds(-seed.At("newest").Between(30, (int)reach.TotalSeconds))),
            seed.At("records").Between(1, 48));
    }

    private static CanonicalObject Canonical(Tenant tenant, string table, DateTimeOffset written, int rawObjects, Seed seed) =>
        new(tenant, table, $"{tenant.Id}/canonical/{table}/{seed.At("canonical").Uuid()}.snappy.parquet", ToTheSecond(written), rawObjects);

    private static DateTimeOffset ToTheSecond(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private void Ingest(Run run)
    {
        for (var tenantNumber = 0; tenantNumber < Tenants.Enabled.Count; tenantNumber++)
        {
            var tenant = Tenants.Enabled[tenantNumber];
            for (var tableNumber = 0; tableNumber < PipelineFunction.Tables.Count; tableNumber++)
            {
                var table = PipelineFunction.Tables[tableNumber];
                var seed = run.Seed.At(tenant.Id).At(table);
                if (tenant.Quiet || !seed.Chance(HourlyShare[table] * run.Activity))
                {
                    continue;
                }

                var raw = Raw(tenant, table, run.Start, run.TimeOf(tenantNumber, tableNumber), run.Reach, seed);
                run.Ingested.Add(raw);
                Waiting(tenant, table).Add(raw);
            }
        }
    }

    private void Transform(Run run)
    {
        var table = run.Function.Table!;
        for (var tenantNumber = 0; tenantNumber < Tenants.Enabled.Count; tenantNumber++)
        {
            var tenant = Tenants.Enabled[tenantNumber];
            var taken = Waiting(tenant, table).RemoveAll(raw => raw.Written <= run.Start);
            if (taken > 0)
            {
                run.Transformed.Add(Canonical(tenant, table, run.TimeOf(tenantNumber, 0), taken, run.Seed.At(tenant.Id)));
            }
        }
    }

    private List<RawObject> Waiting(Tenant tenant, string table)
    {
        if (!waiting.TryGetValue((tenant.Id, table), out var raw))
        {
            waiting.Add((tenant.Id, table), raw = []);
        }

        return raw;
    }
}
