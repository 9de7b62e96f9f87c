using System.Xml.Linq;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>A short run in which facts are broken and others are skipped, as other tools read it.</summary>
[Collection(nameof(ChecklistRuns))]
public sealed class RedRunForOtherReaders(ChecklistProgram program)
{
    [Fact]
    public async Task Tells_them_what_failed_and_what_was_skipped_and_why()
    {
        var results = Directory.CreateTempSubdirectory("avesa-results-");
        using var run = await program.Test(
            new Dictionary<string, string> { ["AVESA_EMULATED_DEFECTS"] = "item-missing", ["AVESA_ALLOW_INVOKE"] = "false" },
            "--settings",
            ChecklistProgram.Settings("local.runsettings"),
            "--filter",
            "Category=PRE-02|Category=PRE-09",
            "--logger",
            $"junit;LogFilePath={results.FullName}/new/junit.xml");

        run.ExitCode.Should().Be(1);
        var cases = XDocument.Load(Path.Combine(results.FullName, "new", "junit.xml")).Descendants("testcase").ToList();
        results.Delete(recursive: true);
        cases.Count.Should().Be(10, run.Console);
        var failed = cases.Where(test => test.Elements("failure").Any()).ToList();
        failed.Should().ContainSingle().Which.Attribute("name")!.Value.Should().Be("The tables arrived unchanged");
        failed[0].Element("failure")!.Value.Should().Contain("""TenantServices {"tenant_id":{"S":"bluepeak"}}: expected in production""");
        cases.Where(test => test.Elements("skipped").Any()).Should().ContainSingle()
            .Which.Element("skipped")!.Attribute("message")!.Value.Should().Be("it starts a function: set AVESA_ALLOW_INVOKE=true to let it");

        var read = await ReadMessages.Of(Path.Combine(run.Output.FullName, "messages.ndjson"));

        read.Invalid.Should().BeEmpty();
        read.Errors.Should().BeEmpty();
        read.Success.Should().BeFalse();
        read.TestCases.Should().HaveCount(cases.Count).And.OnlyContain(test => test.Finished);
        read.TestCases.Single(test => test.Status == "FAILED").Message.Should().Contain("bluepeak");
        read.TestCases.Single(test => test.Status == "SKIPPED").Message.Should().Contain("set AVESA_ALLOW_INVOKE=true");
        read.TestCases.Count(test => test.Status == "PASSED").Should().Be(cases.Count - 2);
        read.Shown.Should().Contain("failed 1").And.Contain("skipped 1").And.Contain("bluepeak");
    }
}
