using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Run;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>The main command, once: <c>dotnet test --settings local.runsettings</c>.</summary>
public sealed class HealthyRun(ChecklistProgram program) : IAsyncLifetime
{
    public const string Trx = "healthy.trx";
    public const string JUnit = "healthy.xml";

    /// <summary>The controls of the repository's features.</summary>
    public static IReadOnlyList<Control> Controls { get; } = FeatureCatalogue.Controls(Repository.At("features"));

    public ChecklistRun Run { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var results = Directory.CreateTempSubdirectory("avesa-results-").FullName;
        Run = await program.Test(
            new Dictionary<string, string>(),
            "--nologo",
            "--settings",
            ChecklistProgram.Settings("local.runsettings"),
            "--logger",
            $"trx;LogFileName={Path.Combine(results, Trx)}",
            "--logger",
            $"junit;LogFilePath={Path.Combine(results, JUnit)}");
        File.Move(Path.Combine(results, Trx), Path.Combine(Run.Output.FullName, Trx));
        File.Move(Path.Combine(results, JUnit), Path.Combine(Run.Output.FullName, JUnit));
        Directory.Delete(results);
    }

    public ValueTask DisposeAsync()
    {
        Run.Dispose();
        return ValueTask.CompletedTask;
    }
}
