using Avesa.Validation.Gate;
using Avesa.Validation.Reports;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Gate;
using Avesa.Validation.Verdicts;
using static Avesa.Validation.Tests.Gate.ArrangedDecisions;

namespace Avesa.Validation.Tests.Reports;

public sealed class AnnotationsOfAGate : IDisposable
{
    private readonly GateFolder folder = new();

    [Fact]
    public void Are_an_error_a_red_fact_the_worst_first_and_a_notice_a_waived_one() => Written(Of(
        Envelope,
        [Waiver(Secrets)],
        Fact("PRE-01", "skipped") with { State = FactState.Skipped, Text = "It was skipped." },
        Items.Standing(FactState.Unproven) with { Line = 60 },
        Tables.Broken("tenant-1"),
        Secrets.Standing(FactState.Waived),
        Fact("PRE-03", "attested") with { State = FactState.Attested })).Should().Be(
        """
        ::error file=features/pre-cutover.feature,line=52,title=PRE-01 the tables are there::broken: It is not the same on both sides.%0A- tenant-1: expected in production, found only in the source. Migrate it again.
        ::error file=features/pre-cutover.feature,line=60,title=PRE-02 every item has arrived::unproven: It is Unproven.
        ::error file=features/pre-cutover.feature,line=52,title=PRE-01 skipped::skipped: It was skipped.
        ::notice file=features/pre-cutover.feature,line=58,title=PRE-02 every secret is the same::waived: waived until tomorrow%0A- tenant-1: expected in production, found only in the source. Migrate it again.

        """);

    [Fact]
    public void Are_none_for_GO() => Written(Of(Tables, Items)).Should().BeEmpty();

    [Fact]
    public void Are_an_error_without_a_place_for_what_has_none()
    {
        Written(Of(Fact("-", "a hook") with { Phases = [], Feature = "", Line = 0, State = FactState.Unproven, Text = "It failed." })).Should().Be("::error title=- a hook::unproven: It failed.\n");
        Written(Of(Tables with { Phases = [] })).Should().StartWith("::error title=pre-cutover%3A NO-GO::No control is tagged @pre-cutover");
        Written(Of(Envelope with { UsableUntil = Now }, [], Tables)).Should().StartWith("::error title=pre-cutover%3A unusable evidence::");
    }

    [Theory]
    [InlineData(10, 10, null)]
    [InlineData(11, 10, "::error title=pre-cutover%3A NO-GO::… and 2 more: the step's log and its summary have them all.")]
    [InlineData(500, 10, "::error title=pre-cutover%3A NO-GO::… and 491 more: the step's log and its summary have them all.")]
    public void Are_as_many_as_GitHub_shows(int facts, int lines, string? last)
    {
        var written = Written(Of([.. Enumerable.Range(1, facts).Select(number => Fact("PRE-01", $"fact {number}").Broken())])).TrimEnd('\n').Split('\n');

        written.Should().HaveCount(lines);
        (written[^1] == last || last is null).Should().BeTrue(written[^1]);
    }

    [Fact]
    public void Have_the_first_findings_and_how_many_there_are() =>
        Written(Of(Items.Broken("a", "b", "c", "d") with { FindingCount = 1204 })).Should().Contain("%0A- c: expected").And.NotContain("- d: expected").And.EndWith("%0A… 1,204 findings\n");

    [Theory]
    [InlineData("100% sure", "100%25 sure", "100%25 sure")]
    [InlineData("a,line=1::b", "a%2Cline=1%3A%3Ab", "a,line=1::b")]
    [InlineData("x\n::error::y", @"x\u{000A}%3A%3Aerror%3A%3Ay", @"x\u{000A}::error::y")]
    [InlineData("x\r\n##[error]y", @"x\u{000D}\u{000A}#\u{0023}[error]y", @"x\u{000D}\u{000A}#\u{0023}[error]y")]
    [InlineData("%0A::error::y", "%250A%3A%3Aerror%3A%3Ay", "%250A::error::y")]
    [InlineData("\u202Ecod\u001B[0m", @"\u{202E}cod\u{001B}[0m", @"\u{202E}cod\u{001B}[0m")]
    public void Are_one_command_whatever_an_account_says(string text, string property, string data)
    {
        var hostile = Tables.Broken() with { Control = text, Fact = "fact", Feature = text, Text = text, Findings = [new Finding(text, "in", "out", text)] };

        Written(Of(hostile)).Replace("\\u{000A}", @"\u{000A}", StringComparison.Ordinal).Should()
            .Be($"::error file={property},line=52,title={property} fact::broken: {data}%0A- {data}: expected in, found out. {data}\n");
    }

    [Fact]
    public void Are_short_whatever_an_account_says() =>
        Written(Of(Tables.Broken(new string('%', 100_000)) with { Fact = new string(':', 100_000), Text = new string('\u202E', 100_000) })).Length.Should().BeLessThan(64 * 1024);

    private string Written(Decision decision)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Annotations.Write(writer, folder.Judge(decision));
        return $"{writer}";
    }

    public void Dispose() => folder.Dispose();
}
