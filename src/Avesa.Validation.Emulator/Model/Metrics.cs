namespace Avesa.Validation.Emulator.Model;

/// <summary>What identifies a metric: namespace, name, and dimensions as sorted <c>name=value</c> pairs joined by <c>;</c>.</summary>
public sealed record MetricKey(string Namespace, string Name, string Dimensions)
{
    /// <summary>The key of a metric with the given dimensions, in whatever order.</summary>
    public static MetricKey Of(string metricNamespace, string name, params IEnumerable<(string Name, string Value)> dimensions) =>
        new(metricNamespace, name, string.Join(';', dimensions.Select(d => $"{d.Name}={d.Value}").Order(StringComparer.Ordinal)));

    /// <summary>The dimensions one by one.</summary>
    public IEnumerable<(string Name, string Value)> Pairs() => Dimensions.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (pair[0], pair[1]));
}

/// <summary>One raw observation: CloudWatch aggregates them into periods when asked.</summary>
public sealed record Datapoint(DateTimeOffset Timestamp, double Value);

/// <summary>A metric's observations. Absence of datapoints is how CloudWatch shows that nothing was measured.</summary>
public sealed class MetricSeries
{
    private readonly Lock gate = new();
    private readonly List<Datapoint> datapoints = [];

    /// <summary>The unit that PutMetricData gave: Count, Milliseconds, None, …</summary>
    public string Unit { get; init; } = "Count";

    /// <summary>Adds observations.</summary>
    public void Add(params IEnumerable<Datapoint> added)
    {
        lock (gate)
        {
            datapoints.AddRange(added);
        }
    }

    /// <summary>Removes the observations that a condition picks: for a defect.</summary>
    public void RemoveAll(Predicate<Datapoint> match)
    {
        lock (gate)
        {
            datapoints.RemoveAll(match);
        }
    }

    /// <summary>A copy of the observations.</summary>
    public IReadOnlyList<Datapoint> Snapshot()
    {
        lock (gate)
        {
            return [.. datapoints];
        }
    }
}

/// <summary>A CloudWatch dashboard: its body is a JSON document of widgets.</summary>
public sealed class Dashboard
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The body.</summary>
    public required string Body { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset LastModified { get; set; }
}
