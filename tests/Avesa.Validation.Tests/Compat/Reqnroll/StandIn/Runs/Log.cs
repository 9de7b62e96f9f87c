namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

/// <summary>What bindings did, in order: registered with the run's container.</summary>
public sealed class Log
{
    private readonly List<string> entries = [];

    public IReadOnlyList<string> Entries => entries;

    public int Created { get; set; }

    public void Add(string entry) => entries.Add(entry);
}
