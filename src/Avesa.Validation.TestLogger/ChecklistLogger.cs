using Avesa.Validation.Reports;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace Avesa.Validation.TestLogger;

/// <summary>
/// Prints the checklist that the run has written, since the test host's own output does not reach the console of <c>dotnet test</c>.
/// It prints only what this run wrote: a run that ended before its report is told as such, never by an older report.
/// </summary>
[FriendlyName(FriendlyName)]
[ExtensionUri(ExtensionUri)]
public sealed class ChecklistLogger : ITestLoggerWithParameters
{
    /// <summary>
    /// The name for <c>--logger</c> and settings files. It begins with "console" for a reason: MSBuild adds the console logger to every run
    /// that names no logger of such a name, and that one repeats each failure in its own words.
    /// </summary>
    public const string FriendlyName = "ConsoleChecklist";

    /// <summary>The identity of the extension.</summary>
    public const string ExtensionUri = "logger://avesa/validation/checklist/v1";

    private const int LongestText = 4000;

    private readonly List<(string Test, string Message)> failures = [];
    private readonly List<string> messages = [];
    private DateTime started = DateTime.UtcNow;
    private string? report;

    /// <summary>The name of the report, which the run writes beside its test assembly.</summary>
    public const string ReportName = "checklist.txt";

    /// <inheritdoc />
    public void Initialize(TestLoggerEvents events, Dictionary<string, string?> parameters) => Listen(events);

    /// <inheritdoc />
    public void Initialize(TestLoggerEvents events, string testRunDirectory) => Listen(events);

    private void Listen(TestLoggerEvents events)
    {
        events.TestRunStart += (_, e) => Start(e.TestRunCriteria.Sources);
        events.TestRunMessage += (_, e) => Remember(e);
        events.TestResult += (_, e) => Remember(e.Result);
        events.TestRunComplete += (_, e) => Print(e.IsAborted || e.IsCanceled);
    }

    private void Start(IEnumerable<string>? sources)
    {
        started = DateTime.UtcNow;
        report = sources?.Select(source => Path.Combine(Path.GetDirectoryName(source) ?? "", ReportName)).FirstOrDefault();
    }

    private void Remember(TestResult result)
    {
        if (result.Outcome == TestOutcome.Failed)
        {
            failures.Add((result.DisplayName ?? result.TestCase.FullyQualifiedName, result.ErrorMessage?.Trim() ?? "failed without a message"));
        }
    }

    private void Remember(TestRunMessageEventArgs message)
    {
        if (message.Level != TestMessageLevel.Informational)
        {
            messages.Add(message.Message.Trim());
        }
    }

    private void Print(bool aborted)
    {
        Console.Out.WriteLine();
        if (report is not null && File.Exists(report) && File.GetLastWriteTimeUtc(report) >= started && !aborted)
        {
            Console.Out.WriteLine(File.ReadAllText(report));
            return;
        }

        Console.Out.WriteLine("This run ended without its report, so nothing of it is proven.");
        foreach (var alike in failures.GroupBy(failure => failure.Message, failure => failure.Test, StringComparer.Ordinal))
        {
            Console.Out.WriteLine($"- {Line(alike.First())}{(alike.Count() > 1 ? $" and {alike.Count() - 1} more" : "")}: {Line(alike.Key)}");
        }

        foreach (var message in messages.Where(message => !message.EndsWith("[FAIL]", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            Console.Out.WriteLine($"- {Line(message)}");
        }
    }

    // What an account or a command line says is shown, not obeyed, on a line that begins with ours.
    private static string Line(string text) =>
        Printable.Of(string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)), LongestText);
}
