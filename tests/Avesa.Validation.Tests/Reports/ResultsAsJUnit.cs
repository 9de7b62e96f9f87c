extern alias TestLogger;

using System.Xml.Linq;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestLogger::Avesa.Validation.TestLogger;
using TestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace Avesa.Validation.Tests.Reports;

public sealed class ResultsAsJUnit
{
    private static readonly DateTimeOffset Started = new(2026, 3, 7, 2, 45, 0, TimeSpan.Zero);

    [Fact]
    public void Count_what_passed_failed_and_was_skipped_by_feature()
    {
        var report = Report(
            Result("One", TestOutcome.Passed),
            Result("Two", TestOutcome.Failed, "2 items differ:\n- acme\n- zeta"),
            Result("Three", TestOutcome.Skipped, "not this moment"),
            Result("Four", TestOutcome.Passed, feature: "Other"));

        report.Elements().Select(suite => $"{suite.Attribute("name")!.Value}: {suite.Attribute("tests")!.Value} {suite.Attribute("failures")!.Value} {suite.Attribute("skipped")!.Value}")
            .Should().Equal("Checklist: 3 1 1", "Other: 1 0 0");
        report.Attribute("tests")!.Value.Should().Be("4");
        report.Attribute("time")!.Value.Should().Be("6.000");
        var failure = report.Descendants("failure").Single();
        failure.Attribute("message")!.Value.Should().Be("2 items differ:");
        failure.Value.Should().Be("2 items differ:\n- acme\n- zeta");
        report.Descendants("skipped").Single().Attribute("message")!.Value.Should().Be("not this moment");
    }

    [Theory]
    [InlineData("The <table> are <state>(table: \"ti\\\"ckets\", state: \"there\")", "The ti\"ckets are there")]
    [InlineData("The <table> are <state>(table: \"tickets\")", "The <table> are <state>(table: \"tickets\")")]
    [InlineData("The <table> are <state>(table: \"tickets\", state: \"cut\"···)", "The <table> are <state>(table: \"tickets\", state: \"cut\"···)")]
    [InlineData("Something else", "Something else")]
    public void Name_an_example_with_its_values(string displayName, string name)
    {
        var result = Result(displayName, TestOutcome.Passed);
        result.TestCase.Traits.Add("Description", "The <table> are <state>");

        Report(result).Descendants("testcase").Single().Attribute("name")!.Value.Should().Be(name);
    }

    [Fact]
    public void Say_what_XML_cannot_and_keep_what_looks_like_markup_as_text()
    {
        var report = Report(Result("One", TestOutcome.Failed, "tenant <img src=x onerror=alert(1)> ]]>\n\u0000\u001b[31m\u202e\ud800\ufffe")).ToString();

        report.Should().Contain("&lt;img src=x onerror=alert(1)&gt; ]]&gt;").And.Contain(@"\u{0000}\u{001B}[31m\u{202E}\u{D800}\u{FFFE}");
        XElement.Parse(report).Descendants("failure").Should().ContainSingle();
    }

    [Fact]
    public void Are_red_when_the_run_did_not_come_to_its_end()
    {
        var report = JUnitReport.Of([Result("One", TestOutcome.Passed)], Started, whole: false).Root!;

        report.Attribute("errors")!.Value.Should().Be("1");
        report.Descendants("error").Single().Attribute("message")!.Value.Should().Contain("ended before");
    }

    private static XElement Report(params TestResult[] results) => JUnitReport.Of(results, Started, whole: true).Root!;

    private static TestResult Result(string name, TestOutcome outcome, string? message = null, string feature = "Checklist")
    {
        var test = new TestCase($"Some.Features.{feature}.Method", new Uri("executor://some"), "some.dll") { DisplayName = name };
        test.Traits.Add("FeatureTitle", feature);
        return new TestResult(test) { DisplayName = name, Outcome = outcome, ErrorMessage = message, Duration = TimeSpan.FromSeconds(1.5) };
    }
}
