namespace Avesa.Validation.Emulator.Model;

/// <summary>One log event; AWS keeps times in milliseconds.</summary>
public sealed record LogEvent(DateTimeOffset Timestamp, string Message);

/// <summary>A log stream: its events are kept in the order of their time. What it begins with is made when somebody reads it.</summary>
public sealed class LogStream
{
    private readonly Lock gate = new();
    private List<LogEvent>? events;

    /// <summary>The name, for a function <c>2026/11/23/[$LATEST]…</c>.</summary>
    public required string Name { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>The events that the stream begins with, so that weeks of lines cost nothing until they are read; null: none.</summary>
    public LogBeginning? Beginning { get; init; }

    /// <summary>The times of the oldest and the newest event; null for an empty stream.</summary>
    public (DateTimeOffset First, DateTimeOffset Last)? Span
    {
        get
        {
            lock (gate)
            {
                return events is null && Beginning is not null ? (Beginning.First, Beginning.Last)
                    : Events() is [var first, ..] all ? (first.Timestamp, all[^1].Timestamp)
                    : null;
            }
        }
    }

    /// <summary>Appends events, which must not be older than those there.</summary>
    public void Append(params IEnumerable<LogEvent> appended)
    {
        lock (gate)
        {
            Events().AddRange(appended);
        }
    }

    /// <summary>Removes the events that a condition picks: for a defect.</summary>
    public void RemoveAll(Predicate<LogEvent> match)
    {
        lock (gate)
        {
            Events().RemoveAll(match);
        }
    }

    /// <summary>A copy of the events, oldest first.</summary>
    public IReadOnlyList<LogEvent> Snapshot()
    {
        lock (gate)
        {
            return [.. Events()];
        }
    }

    private List<LogEvent> Events() => events ??= [.. Beginning?.Make() ?? []];
}

/// <summary>Events that are made on demand.</summary>
/// <param name="First">The time of the oldest.</param>
/// <param name="Last">The time of the newest.</param>
/// <param name="Make">Makes them, oldest first; called at most once.</param>
public sealed record LogBeginning(DateTimeOffset First, DateTimeOffset Last, Func<IEnumerable<LogEvent>> Make);

/// <summary>A log group.</summary>
public sealed class LogGroup
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, LogStream> streams = new(StringComparer.Ordinal);

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN, without the trailing <c>:*</c>.</summary>
    public required string Arn { get; init; }

    /// <summary>Retention in days; null means that events never expire.</summary>
    public int? RetentionInDays { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Whether DescribeLogGroups shows the STANDARD or the INFREQUENT_ACCESS class.</summary>
    public string Class { get; set; } = "STANDARD";

    /// <summary>The KMS key; null when none.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>Bytes of all events as DescribeLogGroups shows them; AWS refreshes the number about once a day.</summary>
    public long StoredBytes { get; set; }

    /// <summary>Tags.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a stream, in place of one of the same name.</summary>
    public void Add(LogStream stream)
    {
        lock (gate)
        {
            streams[stream.Name] = stream;
        }
    }

    /// <summary>The stream of that name, created when it is not there.</summary>
    public LogStream Stream(string name, DateTimeOffset created)
    {
        lock (gate)
        {
            if (!streams.TryGetValue(name, out var stream))
            {
                stream = new LogStream { Name = name, Created = created };
                streams.Add(name, stream);
            }

            return stream;
        }
    }

    /// <summary>The streams by name.</summary>
    public IReadOnlyList<LogStream> Streams()
    {
        lock (gate)
        {
            return [.. streams.Values];
        }
    }
}
