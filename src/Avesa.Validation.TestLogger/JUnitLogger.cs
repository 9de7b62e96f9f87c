using Avesa.Validation.Reports;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;

namespace Avesa.Validation.TestLogger;

/// <summary>
/// Writes JUnit's XML in the words of the features, a suite a feature and a case a scenario: <c>--logger "junit;LogFilePath=results.xml"</c>.
/// With <c>LogFileName</c> the file lies in the folder of the results; without either it is <c>TestResults.xml</c> there.
/// </summary>
[FriendlyName(FriendlyName)]
[ExtensionUri(ExtensionUri)]
public sealed class JUnitLogger : ITestLoggerWithParameters
{
    /// <summary>The name for <c>--logger</c>.</summary>
    public const string FriendlyName = "junit";

    /// <summary>The identity of the extension.</summary>
    public const string ExtensionUri = "logger://avesa/validation/junit/v1";

    private readonly List<TestResult> results = [];
    private DateTimeOffset started = TimeProvider.System.GetUtcNow();

    /// <inheritdoc />
    public void Initialize(TestLoggerEvents events, Dictionary<string, string?> parameters)
    {
        var folder = parameters.GetValueOrDefault(DefaultLoggerParameterNames.TestRunDirectory) ?? "";
        Listen(events, parameters.GetValueOrDefault("LogFilePath") ?? Path.Combine(folder, parameters.GetValueOrDefault("LogFileName") ?? "TestResults.xml"));
    }

    /// <inheritdoc />
    public void Initialize(TestLoggerEvents events, string testRunDirectory) => Listen(events, Path.Combine(testRunDirectory, "TestResults.xml"));

    private void Listen(TestLoggerEvents events, string file)
    {
        var path = Path.GetFullPath(file);
        events.TestRunStart += (_, _) => started = TimeProvider.System.GetUtcNow();
        events.TestResult += (_, e) => results.Add(e.Result);
        events.TestRunComplete += (_, e) =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            JUnitReport.Of(results, started, whole: !e.IsAborted && !e.IsCanceled).Save(path);
            Console.Out.WriteLine($"Results File: {Printable.Of(path, path.Length)}");
        };
    }
}
