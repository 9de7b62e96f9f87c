using System.Globalization;
using System.Xml.Linq;
using Avesa.Validation.Reports;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace Avesa.Validation.TestLogger;

/// <summary>Results as JUnit's XML: https://github.com/testmoapp/junitxml says who reads which part of it.</summary>
internal static class JUnitReport
{
    private const int LongestLine = 4_000;

    /// <summary>The document.</summary>
    /// <param name="results">In the order in which they came.</param>
    /// <param name="started">When the run began.</param>
    /// <param name="whole">Whether it ran to its end; one that did not must not look green.</param>
    public static XDocument Of(IReadOnlyList<TestResult> results, DateTimeOffset started, bool whole)
    {
        var suites = results.GroupBy(Feature, StringComparer.Ordinal).Select(suite => Suite(suite.Key, [.. suite], started)).ToList();
        if (!whole)
        {
            suites.Add(new XElement(
                "testsuite",
                new XAttribute("name", "The run"),
                new XAttribute("tests", 1),
                new XAttribute("failures", 0),
                new XAttribute("errors", 1),
                new XAttribute("skipped", 0),
                new XElement(
                    "testcase",
                    new XAttribute("classname", "The run"),
                    new XAttribute("name", "Came to its end"),
                    new XElement("error", new XAttribute("message", "The run ended before all of its tests did.")))));
        }

        return new XDocument(new XElement(
            "testsuites",
            new XAttribute("name", "Avesa.Validation"),
            Sums(suites),
            new XAttribute("time", Seconds(results)),
            suites));
    }

    private static XElement Suite(string feature, IReadOnlyList<TestResult> results, DateTimeOffset started) => new(
        "testsuite",
        new XAttribute("name", Line(feature)),
        new XAttribute("tests", results.Count),
        new XAttribute("failures", results.Count(result => result.Outcome == TestOutcome.Failed)),
        new XAttribute("errors", results.Count(result => result.Outcome is TestOutcome.None or TestOutcome.NotFound)),
        new XAttribute("skipped", results.Count(result => result.Outcome == TestOutcome.Skipped)),
        new XAttribute("time", Seconds(results)),
        new XAttribute("timestamp", started.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)),
        results.Select(result => Case(feature, result)));

    private static XElement Case(string feature, TestResult result) => new(
        "testcase",
        new XAttribute("classname", Line(feature)),
        new XAttribute("name", Line(ScenarioTitle.Of(result))),
        new XAttribute("time", Seconds([result])),
        result.TestCase.CodeFilePath is { } file ? new XAttribute("file", Line(InRepository(file))) : null,
        result.TestCase.LineNumber > 0 ? new XAttribute("line", result.TestCase.LineNumber) : null,
        new XElement(
            "properties",
            result.TestCase.Traits.Where(trait => trait.Name == "Category")
                .Select(trait => new XElement("property", new XAttribute("name", "tag"), new XAttribute("value", Line(trait.Value))))),
        Outcome(result),
        result.Messages.Where(message => message.Category == TestResultMessage.StandardOutCategory).Select(message => new XElement("system-out", Lines(message.Text ?? ""))));

    private static XElement? Outcome(TestResult result)
    {
        var message = result.ErrorMessage?.Trim() ?? "";
        var summary = new XAttribute("message", Line(message.Split('\n')[0].Trim()));
        return result.Outcome switch
        {
            TestOutcome.Passed => null,
            TestOutcome.Skipped => new XElement("skipped", summary),
            TestOutcome.Failed => new XElement("failure", summary, Lines($"{message}\n{result.ErrorStackTrace}")),
            _ => new XElement("error", new XAttribute("message", $"{result.Outcome}")),
        };
    }

    private static string Feature(TestResult result) => result.TestCase.Traits.FirstOrDefault(trait => trait.Name == "FeatureTitle")?.Value
        ?? result.TestCase.FullyQualifiedName[..Math.Max(0, result.TestCase.FullyQualifiedName.LastIndexOf('.'))];

    // Services look for the file in the repository that they show.
    private static string InRepository(string file)
    {
        var root = new FileInfo(file).Directory;
        while (root is { Exists: true } && root.GetFiles("Avesa.Validation.sln").Length == 0)
        {
            root = root.Parent;
        }

        return root is { Exists: true } ? Path.GetRelativePath(root.FullName, file).Replace('\\', '/') : file;
    }

    private static IEnumerable<XAttribute> Sums(IReadOnlyList<XElement> suites) => ((string[])["tests", "failures", "errors", "skipped"])
        .Select(name => new XAttribute(name, suites.Sum(suite => (int)suite.Attribute(name)!)));

    private static string Seconds(IEnumerable<TestResult> results) =>
        results.Sum(result => result.Duration.TotalSeconds).ToString("0.000", CultureInfo.InvariantCulture);

    // What comes from an account may hold characters that XML has no way to say.
    private static string Line(string text) => Printable.Of(text, LongestLine);

    private static string Lines(string text) => string.Join('\n', text.TrimEnd().Split('\n').Select(line => Line(line.TrimEnd('\r'))));
}
