namespace Avesa.Validation.Emulator.Estate;

/// <summary>One invocation of one of the five functions, planned or done.</summary>
/// <param name="Function">Which.</param>
/// <param name="Side">In which account.</param>
/// <param name="Start">When the handler began.</param>
/// <param name="Duration">How long the handler took.</param>
/// <param name="Scheduled">Whether its schedule caused it, rather than a person.</param>
/// <param name="Activity">How much more likely than in an ordinary hour a tenant has new records; 0 for a try by hand, which finds none.</param>
/// <param name="Reach">How long before its start the newest record that it finds may have been written.</param>
/// <param name="Seed">The root of what is made up for the run.</param>
internal sealed record Run(PipelineFunction Function, Side Side, DateTimeOffset Start, TimeSpan Duration, bool Scheduled, double Activity, TimeSpan Reach, Seed Seed)
{
    /// <summary>The raw objects that it wrote; none for a transform.</summary>
    public List<RawObject> Ingested { get; } = [];

    /// <summary>The canonical objects that it wrote; none for the ingestion.</summary>
    public List<CanonicalObject> Transformed { get; } = [];

    /// <summary>When the handler returned.</summary>
    public DateTimeOffset End => Start + Duration;

    /// <summary>The request id in log lines.</summary>
    public string RequestId => Seed.At("request").Uuid();

    /// <summary>The tables that it looks at for every tenant.</summary>
    public IReadOnlyList<string> Tables => Function.Table is { } table ? [table] : PipelineFunction.Tables;

    /// <summary>When it came to a table of a tenant: its steps are evenly spread over the duration.</summary>
    public DateTimeOffset TimeOf(int tenant, int table) => Start + (Duration * ((tenant * Tables.Count) + table + 1) / ((Tenants.Enabled.Count * Tables.Count) + 1));
}
