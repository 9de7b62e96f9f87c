using System.Diagnostics;
using System.Reflection;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>
/// The built checklists, run as a user runs them: a process of their own, with the repository's settings files. On a copy, since a run
/// leaves its report beside its assembly, and whoever runs all tests runs the checklists themselves at the same time.
/// </summary>
public sealed class ChecklistProgram : IDisposable
{
    private static readonly string[] OfTheSurroundings = ["AVESA_", "AWS_", "EMULATED_", "VSTest", "MSBuild", "GITHUB_"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-checklists-");

    public ChecklistProgram()
    {
        var built = new DirectoryInfo(typeof(ChecklistProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Checklists").Value!);
        foreach (var file in built.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(built.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }
    }

    /// <summary>Where the copy is.</summary>
    public string Folder => folder.FullName;

    /// <summary>Runs the assembly: <c>dotnet test Avesa.Validation.Checklists.dll …</c>.</summary>
    public Task<ChecklistRun> Test(IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        Run(["test", Path.Combine(folder.FullName, "Avesa.Validation.Checklists.dll"), .. arguments], variables);

    /// <summary>Runs the project through MSBuild, which hands the filter on: <c>dotnet test --no-build …</c>.</summary>
    public Task<ChecklistRun> TestProject(IReadOnlyDictionary<string, string> variables, params string[] arguments) => Run(
        ["test", Repository.At("tests", "Avesa.Validation.Checklists", "Avesa.Validation.Checklists.csproj"), "--no-build", $"-p:OutDir={folder.FullName}/", .. arguments],
        variables);

    /// <summary>Runs the assembly where something stands in the way of the report that is for the console.</summary>
    public async Task<ChecklistRun> TestWithoutReport(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var report = Path.Combine(folder.FullName, "checklist.txt");
        File.Delete(report);
        var inTheWay = Directory.CreateDirectory(report);
        try
        {
            return await Test(variables, arguments);
        }
        finally
        {
            inTheWay.Delete();
        }
    }

    /// <summary>A settings file of the repository.</summary>
    public static string Settings(string name) => Repository.At("runsettings", name);

    /// <summary>Removes what the surroundings of these tests would tell a run.</summary>
    public static void Forget(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => OfTheSurroundings.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            environment.Remove(name);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<ChecklistRun> Run(string[] command, IReadOnlyDictionary<string, string> variables)
    {
        var output = Directory.CreateTempSubdirectory("avesa-run-");
        var start = new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        Forget(start.Environment);
        start.Environment["AVESA_OUTPUT"] = output.FullName;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var console = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ChecklistRun(process.ExitCode, console, output);
    }
}
