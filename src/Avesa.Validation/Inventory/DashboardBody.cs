using System.Text.Json;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>A metric that a widget shows.</summary>
/// <param name="Namespace">For example <c>AWS/Lambda</c>.</param>
/// <param name="Name">For example <c>Invocations</c>.</param>
/// <param name="Dimensions"><c>name=value</c>, joined by commas, in the order of their names.</param>
internal sealed record ShownMetric(string Namespace, string Name, string Dimensions)
{
    public override string ToString() => $"{Namespace} {Name} {{{Dimensions}}}";
}

/// <summary>Reads a dashboard's body.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html#CloudWatch-Dashboard-Properties-Metrics-Array-Format</remarks>
internal static class DashboardBody
{
    /// <summary>The metrics of the metric widgets that show this account and region, with CloudWatch's shorthand written out; hidden ones and expressions are left out.</summary>
    /// <exception cref="IncompleteAnswerException">The text is no dashboard.</exception>
    public static IReadOnlyList<ShownMetric> Metrics(string body, string account, string region)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty("widgets", out var widgets)
                ? [.. widgets.EnumerateArray().Where(widget => Text(widget, "type") == "metric").SelectMany(widget => Widget(widget.GetProperty("properties"), account, region))]
                : [];
        }
        catch (Exception garbled) when (garbled is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new IncompleteAnswerException("GetDashboard: a body that can be read");
        }
    }

    private static List<ShownMetric> Widget(JsonElement properties, string account, string region)
    {
        List<ShownMetric> shown = [];
        List<string> previous = [];
        foreach (var row in properties.TryGetProperty("metrics", out var metrics) ? [.. metrics.EnumerateArray()] : Array.Empty<JsonElement>())
        {
            var parts = row.EnumerateArray().ToList();
            var options = parts[^1].ValueKind == JsonValueKind.Object ? parts[^1] : default;
            var texts = parts.Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString()!).ToList();
            if (texts.Count == 0)
            {
                continue;
            }

            previous = WrittenOut(texts, previous);
            var here = (Text(options, "region") ?? Text(properties, "region") ?? region) == region && (Text(options, "accountId") ?? Text(properties, "accountId") ?? account) == account;
            if (here && !IsHidden(options) && previous.Count >= 2)
            {
                shown.Add(new ShownMetric(previous[0], previous[1], string.Join(',', previous.Skip(2).Chunk(2).Select(pair => string.Join('=', pair)).Order(StringComparer.Ordinal))));
            }
        }

        return shown;
    }

    // A single period repeats what the metric before has at its place, three periods all places that are not given.
    private static List<string> WrittenOut(List<string> texts, List<string> previous)
    {
        var full = texts[0] == "..." ? [.. previous.Take(previous.Count - texts.Count + 1), .. texts.Skip(1)] : texts;
        return [.. full.Select((text, place) => text == "." && place < previous.Count ? previous[place] : text)];
    }

    private static bool IsHidden(JsonElement options) =>
        options.ValueKind == JsonValueKind.Object && options.TryGetProperty("visible", out var visible) && visible.ValueKind == JsonValueKind.False;

    private static string? Text(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
