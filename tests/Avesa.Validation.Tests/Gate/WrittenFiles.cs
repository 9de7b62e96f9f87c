using Avesa.Validation.Gate;

namespace Avesa.Validation.Tests.Gate;

/// <summary>A folder with both files, and what a run reads from them.</summary>
internal sealed class WrittenFiles : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Controls = ["PRE-01", "PRE-02", "PRE-08", "POST-06"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-gate-");

    public string At(string file) => Path.Combine(folder.FullName, file);

    public string Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), text);
        return At(file);
    }

    public Waivers Waivers(string text, int most = 5) => GateFiles.Read(Write("waivers.yaml", text), null, Controls, most, Now).Waivers;

    public Attestations Attestations(string text) => GateFiles.Read(null, Write("attestations.yaml", text), Controls, 5, Now).Attestations;

    /// <summary>What is wrong, with file names instead of paths.</summary>
    public IReadOnlyList<string> Problems(string? waivers, string? attestations = null, int most = 5)
    {
        var read = () => GateFiles.Read(
            waivers is null ? null : Write("waivers.yaml", waivers),
            attestations is null ? null : Write("attestations.yaml", attestations),
            Controls,
            most,
            Now);
        return Named(read.Should().Throw<GateFilesInvalidException>().Which.Problems);
    }

    public IReadOnlyList<string> ProblemsOf(string file) =>
        Named(FluentActions.Invoking(() => GateFiles.Read(At(file), null, Controls, 5, Now)).Should().Throw<GateFilesInvalidException>().Which.Problems);

    public void Dispose() => folder.Delete(recursive: true);

    private List<string> Named(IEnumerable<string> problems) =>
        [.. problems.Select(problem => problem.Replace($"{folder.FullName}{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal))];
}
