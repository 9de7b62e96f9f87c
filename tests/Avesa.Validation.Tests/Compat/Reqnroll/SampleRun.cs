using System.Diagnostics;
using System.Reflection;
using System.Xml.Linq;

namespace Avesa.Validation.Tests.Compat;

/// <summary>The sample's features, compiled by the build, run by xunit through <c>dotnet test</c> once, and read from its TRX.</summary>
public sealed class SampleRun : IAsyncLifetime
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sample-run");

    public static string Assembly { get; } = typeof(SampleRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Sample").Value!;

    /// <summary>Result by display name.</summary>
    public IReadOnlyDictionary<string, XElement> Results { get; private set; } = new Dictionary<string, XElement>();

    public int ExitCode { get; private set; }

    /// <summary>The file of its Cucumber Messages.</summary>
    public string Messages => Path.Combine(folder.FullName, "sample.ndjson");

    public async ValueTask InitializeAsync()
    {
        var trx = Path.Combine(folder.FullName, "sample.trx");
        ExitCode = (await Run("dotnet", "test", Assembly, "--filter", "Category=shop", "--logger", $"trx;LogFileName={trx}", "-e", $"REQNROLL_FORMATTERS_MESSAGE=outputFilePath={Messages}")).ExitCode;
        Results = XDocument.Load(trx).Descendants(Trx + "UnitTestResult").ToDictionary(result => result.Attribute("testName")!.Value);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(true);
        return ValueTask.CompletedTask;
    }

    public string Outcome(string test) => Results[test].Attribute("outcome")!.Value;

    public string Message(string test) => Results[test].Descendants(Trx + "Message").Single().Value;

    public string Stack(string test) => Results[test].Descendants(Trx + "StackTrace").Single().Value;

    public string Output(string test) => Results[test].Descendants(Trx + "StdOut").Single().Value.ReplaceLineEndings("\n");

    public static async Task<(int ExitCode, string Output)> Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
