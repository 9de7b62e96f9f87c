using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>What the five functions log.</summary>
internal static class PipelineLog
{
    private const string Info = "INFO";

    /// <summary>The lines of a run of the history.</summary>
    public static IEnumerable<LogEvent> Of(Run run) =>
        Invocation(run).Lines(run.Function.Table is { } table ? TransformMessages(run, table) : IngestionMessages(run));

    /// <summary>The invocation of a run of the history.</summary>
    public static LambdaInvocation Invocation(Run run) => new(run.RequestId, run.Start, run.Duration, 1024, run.Seed);

    private static IEnumerable<(DateTimeOffset Time, string Level, string Text)> IngestionMessages(Run run)
    {
        var ingested = run.Ingested.ToDictionary(raw => (raw.Tenant.Id, raw.Table));
        yield return (run.Start.AddMilliseconds(1), Info, $"Ingestion started for {Tenants.Enabled.Count} tenants");
        foreach (var (number, tenant) in Tenants.Enabled.Index())
        {
            foreach (var (tableNumber, table) in PipelineFunction.Tables.Index())
            {
                yield return (run.TimeOf(number, tableNumber), Info, ingested.TryGetValue((tenant.Id, table), out var raw)
                    ? $"Ingested {raw.Records} new records of connectwise#{table} for tenant {tenant.Id} into s3://{run.Side.Bucket}/{raw.Key}"
                    : $"No new records of connectwise#{table} for tenant {tenant.Id}");
            }
        }

        yield return (run.End.AddMilliseconds(-2), Info, $"{Tenants.Enabled.Count} tenants done, 0 errors so far");
        yield return (run.End.AddMilliseconds(-1), Info, "Ingestion completed");
    }

    private static IEnumerable<(DateTimeOffset Time, string Level, string Text)> TransformMessages(Run run, string table)
    {
        var transformed = run.Transformed.ToDictionary(canonical => canonical.Tenant.Id);
        yield return (run.Start.AddMilliseconds(1), Info, $"Transform of {table} started");
        foreach (var (number, tenant) in Tenants.Enabled.Index())
        {
            yield return (run.TimeOf(number, 0), Info, transformed.TryGetValue(tenant.Id, out var canonical)
                ? $"Transformed {canonical.RawObjects} raw objects of {table} for tenant {tenant.Id}"
                : $"No changes of {table} for tenant {tenant.Id}");
        }

        yield return (run.End.AddMilliseconds(-1), Info, $"Transform of {table} completed");
    }
}
