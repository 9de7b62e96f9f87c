using Avesa.Validation.Gate;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Gate;

/// <summary>A folder with decision files, and a gate in front of it whose clock says four in the morning.</summary>
internal sealed class GateFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-gate-");

    public FakeTimeProvider Clock { get; } = new(ArrangedDecisions.Now);

    public string At(string name) => Path.Combine(folder.FullName, name);

    public string Write(Decision decision, string name = DecisionFile.Name)
    {
        DecisionFile.Write(decision, At(name));
        return At(name);
    }

    public string Write(string text, string name = DecisionFile.Name)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public GateRuling Judge(GateExpectation expected, params string[] paths) => new Gatekeeper(Clock).Judge(paths, expected);

    /// <summary>Judges decisions that were each written as their own file: decision-1.json and so on.</summary>
    public GateRuling Judge(params Decision[] decisions) => Judge(new GateExpectation(ArrangedDecisions.PreCutover), decisions);

    public GateRuling Judge(GateExpectation expected, params Decision[] decisions) => Judge(expected, [.. decisions.Select((decision, index) => Write(decision, $"decision-{index + 1}.json"))]);

    public void Dispose() => folder.Delete(recursive: true);
}
