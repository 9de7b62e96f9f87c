using System.Text.Json;
using Avesa.Validation.Gate;
using Avesa.Validation.Page.Tests.Runs;
using Avesa.Validation.Reports;

namespace Avesa.Validation.Page.Tests.Reports;

public sealed class FindingsOfARun
{
    [Fact]
    public void Are_a_line_each_with_what_to_do_and_who_waived_it() => Written(SampleRuns.NoGo()).Should().Be(
        """
        {"control":"PRE-02","fact":"The tables arrived unchanged","subject":"TenantServices {\u0022tenant_id\u0022:{\u0022S\u0022:\u0022acme\u0022}}","expected":"in production","observed":"only in the source","remedy":"Stop the source\u0027s ingestion and migrate this item again.","waivedBy":[]}
        {"control":"PRE-02","fact":"The tables arrived unchanged","subject":"TenantServices {\u0022tenant_id\u0022:{\u0022S\u0022:\u0022globex\u0022}} services.connectwise.enabled","expected":"true","observed":"false","remedy":"Migrate this item again, or find out who has changed it.","waivedBy":[]}
        {"control":"PRE-02","fact":"The tables arrived unchanged","subject":"TenantServices {\u0022tenant_id\u0022:{\u0022S\u0022:\u0022initech\u0022}} updated_at","expected":"2026-11-20T21:14:03Z","observed":"2026-11-19T02:00:41Z","remedy":"Migrate this item again, or find out who has changed it.","waivedBy":[]}
        {"control":"PRE-07","fact":"The functions log","subject":"/aws/lambda/avesa-canonical-transform-contacts-prod","expected":"a log group with retention of 30 days","observed":"none","remedy":"Start the function once, or create the log group with the stack.","waivedBy":["OPS-412/PRE-07"]}

        """);

    [Fact]
    public void Are_all_there_when_the_page_shows_only_the_first() => Written(SampleRuns.Large(10_000)).Count(letter => letter == '\n').Should().Be(10_000);

    [Fact]
    public void Are_a_line_each_whatever_the_account_returns()
    {
        foreach (var text in HostileRun.Texts.Where(text => text.Length < 1000))
        {
            var lines = Written(HostileRun.Of(text)).TrimEnd('\n').Split('\n');

            lines.Should().OnlyContain(line => line.All(char.IsAscii) && !line.Any(char.IsControl) && line.StartsWith("{\"control\":"));
            lines.Select(line => JsonElement.Parse(line).GetProperty("subject").GetString()).Should().AllBe(text.Replace("\ud800", "\ufffd").Replace("\udc00", "\ufffd"));
        }
    }

    private static string Written(RunRecord run)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        FindingsReport.Write(writer, run);
        return $"{writer}";
    }
}
