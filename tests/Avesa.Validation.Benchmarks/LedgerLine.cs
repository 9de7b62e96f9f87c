using System.Text.Json;

namespace Avesa.Validation.Benchmarks;

/// <summary>What the benchmark needs of a line of <c>calls.ndjson</c>.</summary>
/// <param name="Identity">Whose credentials: one account at one moment.</param>
/// <param name="Listing">Service, operation and resource: the pages of one listing have the same.</param>
/// <param name="Fingerprint">Equal for requests that are equal, page token included; null when nothing was sent.</param>
/// <param name="Started">When the call began.</param>
/// <param name="Ended">When it ended.</param>
internal sealed record LedgerLine(string Identity, string Listing, string? Fingerprint, DateTimeOffset Started, DateTimeOffset Ended)
{
    public static IReadOnlyList<LedgerLine> Read(string path) => [.. File.ReadLines(path).Select(line => Of(JsonElement.Parse(line)))];

    private static LedgerLine Of(JsonElement call)
    {
        var started = call.GetProperty("startedAt").GetDateTimeOffset();
        return new LedgerLine(
            $"{call.GetProperty("identity")}",
            $"{call.GetProperty("service")}:{call.GetProperty("operation")} {call.GetProperty("resource")}",
            call.GetProperty("fingerprint").GetString(),
            started,
            started.AddMilliseconds(call.GetProperty("milliseconds").GetDouble()));
    }
}
