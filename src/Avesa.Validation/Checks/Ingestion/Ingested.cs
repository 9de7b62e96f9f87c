using System.Globalization;
using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Ingestion;

/// <summary>What there is to see of the ingestion since the cutover.</summary>
internal sealed class Ingested(
    IReadOnlyList<IReadOnlyDictionary<string, AttributeValue>> watermarks, IReadOnlyList<ObjectFacts> objects, FunctionLog log, DateTimeOffset cutover)
{
    private readonly Dictionary<(string Tenant, string ServiceTable), string> updated = watermarks
        .Where(item => item.GetValueOrDefault("tenant_id")?.S is not null && item.GetValueOrDefault("service_table")?.S is not null)
        .ToDictionary(item => (item["tenant_id"].S, item["service_table"].S), item => item.GetValueOrDefault("updated_at")?.S ?? "");

    private readonly Dictionary<(string Tenant, string ServiceTable), DateTimeOffset> newest = objects
        .Select(stored => (Raw: RawKey.Parse(stored.Key), stored.LastModified))
        .Where(stored => stored.Raw is not null)
        .GroupBy(stored => (stored.Raw!.Tenant, $"{stored.Raw.Service}#{stored.Raw.Table}"))
        .ToDictionary(group => group.Key, group => group.Max(stored => stored.LastModified));

    // Newest first: the last run has usually said it.
    private readonly List<FunctionRun> completed = [.. log.Runs.Where(run => run.CompletedWithoutError).Reverse()];

    /// <summary>Since when.</summary>
    public DateTimeOffset Cutover => cutover;

    /// <summary>
    /// Whether a watermark and a raw object were written. The watermark itself, <c>last_updated</c>, is the time of the newest record and may be
    /// older than the cutover; <c>updated_at</c> says when it was written.
    /// </summary>
    public bool Wrote(TenantTable table) =>
        DateTimeOffset.TryParse(Updated(table), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time >= cutover
        && Newest(table) >= cutover;

    /// <summary>Whether a completed run logged that there was nothing new.</summary>
    public bool FoundNothingNew(TenantTable table)
    {
        var words = table.NothingNew;
        return completed.Any(run => run.Logged(words));
    }

    /// <summary>What is missing.</summary>
    public Finding Finding(FunctionFacts function, TenantTable table) => new(
        $"{table.Tenant} {table.ServiceTable}",
        $"a watermark and a raw object written since {FunctionLogs.Time(cutover)}, or a completed run that logged \"{table.NothingNew}\"",
        $"watermark written {(Updated(table) is { Length: > 0 } time ? time : "never")}, newest raw object {(Newest(table) is { } written ? FunctionLogs.Time(written) : "none")}, "
        + $"{FunctionLogs.Number(completed.Count, "completed run that does", "completed runs that do")} not say so",
        $"Read what {function.LogGroup} says of the tenant.");

    private string? Updated(TenantTable table) => updated.GetValueOrDefault((table.Tenant, table.ServiceTable));

    private DateTimeOffset? Newest(TenantTable table) => newest.TryGetValue((table.Tenant, table.ServiceTable), out var written) ? written : null;
}
