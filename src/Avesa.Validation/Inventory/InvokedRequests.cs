using System.Collections.Concurrent;
using System.Text.Json;

namespace Avesa.Validation.Inventory;

/// <summary>The runs that this validation itself caused, so that no other control takes them for the estate's own.</summary>
public sealed class InvokedRequests
{
    /// <summary>
    /// What the made-up names in an event of this validation begin with. No tenant may be called so; a run that logs it was caused by a
    /// validation, this one or an earlier one.
    /// </summary>
    public const string Marker = "avesa-validation-";

    // A signed request may be as much older or newer than AWS's clock has it.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, bool> requests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> unknown = new(StringComparer.Ordinal);

    /// <summary>Whether an event may be sent: a JSON object with a text member that begins with <see cref="Marker"/>.</summary>
    public static bool NamesNobody(string json)
    {
        try
        {
            using var document = HostileJson.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } content
                && content.EnumerateObject().Any(member => member.Value.ValueKind == JsonValueKind.String && member.Value.GetString()!.StartsWith(Marker, StringComparison.Ordinal));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>One is about to be sent: its lines may be read before its request is known, or its answer may never come.</summary>
    public void Begin(string function, DateTimeOffset now) => unknown.TryAdd(function, now);

    /// <summary>Remembers a request of this run that has been answered.</summary>
    public void Add(string function, string requestId)
    {
        requests[requestId] = true;
        unknown.TryRemove(function, out _);
    }

    /// <summary>Whether a validation caused the run.</summary>
    public bool Caused(FunctionRun run) =>
        requests.ContainsKey(run.RequestId) || run.Lines.Any(line => line.Event.Message.Contains(Marker, StringComparison.Ordinal));

    /// <summary>Whether a validation may have caused the run: for evidence that the function runs by itself, never for what excuses an error.</summary>
    public bool MayHaveCaused(string function, FunctionRun run) =>
        Caused(run) || (unknown.TryGetValue(function, out var begun) && run.Lines[0].Time >= begun - Skew);
}
