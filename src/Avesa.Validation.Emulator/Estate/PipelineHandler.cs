using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>
/// What the five functions do when somebody invokes them: they answer as the pipeline's handlers do, which catch everything and return a
/// status in the payload, and log like any other run. Data stay as they are.
/// </summary>
internal sealed class PipelineHandler(Account account, Function function, PipelineFunction pipeline)
{
    private static readonly TimeSpan Duration = TimeSpan.FromMilliseconds(41.77);

    /// <summary>Runs the handler.</summary>
    /// <param name="payload">The event; <c>tenant_id</c> limits the run to one tenant.</param>
    /// <param name="requestId">The invocation's.</param>
    /// <param name="now">When it starts.</param>
    public InvocationResult Run(JsonNode? payload, string requestId, DateTimeOffset now)
    {
        var asked = (payload as JsonObject)?["tenant_id"]?.ToString();
        var messages = new List<(string Level, string Text)>();
        var answer = Answer(asked, messages);
        var start = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        var invocation = new LambdaInvocation(requestId, start, Duration, function.MemorySize, Seed.Of(requestId));
        var group = account.LogGroups.GetOrAdd(function.Logging?.LogGroup ?? pipeline.LogGroup, name => new LogGroup
        {
            Name = name,
            Arn = account.ArnOf("logs", $"log-group:{name}"),
            Created = start,
        });
        group.Stream(invocation.StreamName, start).Append(invocation.Lines(messages.Select(message => (start, message.Level, message.Text))));
        LambdaMetrics.Observe(account, function.Name, start, Duration);
        return new InvocationResult(answer);
    }

    private JsonObject Answer(string? asked, List<(string Level, string Text)> messages)
    {
        if (!account.Tables.TryGetValue(function.Environment.GetValueOrDefault("TENANT_SERVICES_TABLE", ""), out var table))
        {
            const string Missing = "An error occurred (ResourceNotFoundException) when calling the Scan operation: Requested resource not found";
            messages.Add(("ERROR", Missing));
            return Payload(500, "error", Missing);
        }

        var configured = Enabled(table);
        if (asked is not null && !configured.Contains(asked))
        {
            var unknown = $"Tenant {asked} is not configured";
            messages.Add(("INFO", unknown));
            return Payload(404, "error", unknown);
        }

        List<string> tenants = asked is null ? configured : [asked];
        messages.Add(("INFO", pipeline.Table is null ? $"Ingestion started for {tenants.Count} tenants" : $"Transform of {pipeline.Table} started"));
        messages.AddRange(tenants.SelectMany(tenant => pipeline.Table is { } transformed
            ? [("INFO", $"No changes of {transformed} for tenant {tenant}")]
            : PipelineFunction.Tables.Select(read => ("INFO", $"No new records of connectwise#{read} for tenant {tenant}"))));
        messages.Add(("INFO", pipeline.Table is null ? "Ingestion completed" : $"Transform of {pipeline.Table} completed"));
        return Payload(200, "message", $"{tenants.Count} tenants processed");
    }

    private static List<string> Enabled(Table table) =>
    [
        .. table.Items.After(ItemPlace.Before(0))
            .Select(stored => stored.Attributes())
            .Where(item => item["services"]?["M"]?["connectwise"]?["M"]?["enabled"]?["BOOL"]?.GetValue<bool>() == true)
            .Select(item => item["tenant_id"]!["S"]!.GetValue<string>())
            .Order(StringComparer.Ordinal),
    ];

    private static JsonObject Payload(int status, string member, string text) =>
        new() { ["statusCode"] = status, ["body"] = new JsonObject { [member] = text }.ToJsonString() };
}
