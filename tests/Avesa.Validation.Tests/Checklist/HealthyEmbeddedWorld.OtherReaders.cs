using System.Xml.Linq;

namespace Avesa.Validation.Tests.Checklist;

// What other tools read of a run.
public sealed partial class HealthyEmbeddedWorld
{
    [Fact]
    public async Task Is_drawn_by_Cucumbers_own_formatter_without_complaint()
    {
        var read = await ReadMessages.Of(Path.Combine(healthy.Run.Output.FullName, "messages.ndjson"));

        read.Invalid.Should().BeEmpty();
        read.Errors.Should().BeEmpty();
        read.Success.Should().BeTrue();
        read.TestCases.Should().HaveCount(healthy.Run.Count(HealthyRun.Trx, "total")).And.OnlyContain(test => test.Status == "PASSED" && test.Finished && test.Steps > 2);
        read.Shown.Should().Contain($"100% ({read.TestCases.Count} / {read.TestCases.Count}) passed")
            .And.Contain("Rule: Customer data isolated from non-prod").And.Contain("Scenario: The plan's stacks are complete");
    }

    [Fact]
    public void Has_readable_names_in_TRX()
    {
        var names = XDocument.Load(Path.Combine(healthy.Run.Output.FullName, HealthyRun.Trx)).Descendants()
            .Where(element => element.Name.LocalName == "UnitTestResult").Select(result => result.Attribute("testName")!.Value);

        names.Should().Contain(["The plan's stacks are complete", "The secrets arrived unchanged"]).And.OnlyHaveUniqueItems();
    }

    private static IReadOnlyList<string> Features { get; } = [.. Planned.Select(control => control.Feature).Distinct()];

    [Fact]
    public void Has_the_features_words_in_JUnit()
    {
        var report = XDocument.Load(Path.Combine(healthy.Run.Output.FullName, HealthyRun.JUnit)).Root!;

        report.Elements("testsuite").Select(suite => suite.Attribute("name")!.Value).Should().HaveCount(Features.Count).And.Contain(["Pre-cutover validation", "Post-cutover validation"]);
        var cases = report.Descendants("testcase").ToList();
        cases.Should().HaveCount(healthy.Run.Count(HealthyRun.Trx, "total"));
        cases.Should().OnlyContain(test => test.Attribute("classname")!.Value == test.Parent!.Attribute("name")!.Value && !test.Elements("failure").Any());
        cases.Select(test => test.Attribute("name")!.Value).Should().Contain(["The plan's stacks are complete", "The time_entries are transformed"])
            .And.OnlyContain(name => name.Contains(' ') && !name.Contains('<')).And.OnlyHaveUniqueItems();
        cases.Where(test => test.Attribute("name")!.Value == "The plan's stacks are complete").Descendants("property").Select(property => property.Attribute("value")!.Value)
            .Should().Contain(["PRE-01", "pre-cutover"]);
        cases.Select(test => test.Attribute("file")!.Value).Distinct().Should().BeEquivalentTo(Features);
        report.Attribute("tests")!.Value.Should().Be($"{cases.Count}");
        report.Attribute("failures")!.Value.Should().Be("0");
    }
}
