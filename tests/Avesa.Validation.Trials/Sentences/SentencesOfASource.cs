using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Trials.Sentences;

public sealed class SentencesOfASource
{
    [Fact]
    public void Are_one_for_each_thing_that_can_be_found() => Of("""new Finding(table.Arn, "a table", table is null ? "none" : $"one in {table.Region}", "Create it.")""")
        .Should().Equal("Sample: expected a table, found none", "Sample: expected a table, found one in …");

    [Fact]
    public void Follow_constants_variables_and_methods_of_the_file() => Texts(
        """
        class Sample
        {
            const string Unit = "days";
            Finding Of(int? days)
            {
                var expected = $"30 {Unit}";
                return new Finding("log", expected, Kept(days), "Keep it.");
            }
            string Kept(int? days) => days is { } some ? $"{some} {Unit}" : "all";
        }
        """).Should().Equal("Sample: expected 30 days, found … days", "Sample: expected 30 days, found all");

    [Fact]
    public void Are_one_for_each_caller_of_a_method_that_is_told_the_words() => Texts(
        """
        class Sample
        {
            Finding[] All() => [Off("encryption"), Off("versioning")];
            Finding Off(string what) => new("bucket", $"{what} on", $"{what} off", "Switch it on.");
        }
        """).Should().Equal("Sample: expected encryption on, found encryption off", "Sample: expected versioning on, found versioning off");

    [Fact]
    public void Are_none_where_what_is_found_is_what_is_expected() => Of("""Finding.Unless(arn, $"{Variable}={Table}", value is null ? "no variable" : $"{Variable}={Table}", "Set it.")""")
        .Should().Equal("Sample: expected …=…, found no variable");

    [Fact]
    public void Are_those_of_a_verdict_too() => Of("""Verdict.Judge(Proof.Read, findings, "All is well.", $"{table} is not as planned.")""").Should().Equal("Sample: … is not as planned.");

    [Fact]
    public void Are_said_where_every_blank_is_filled_and_no_other_words_stand()
    {
        var sentences = SentenceSource.In("Sample", Around("""new Finding(arn, "a table", table is null ? "none" : $"{table.Status}", "Create it.")""")).ToList();

        Heard("none").Should().Equal("none");
        Heard("DELETING").Should().Equal("…");
        Heard("none", remedy: "Restore it.").Should().BeEmpty("another finding has another remedy");

        IEnumerable<string> Heard(string observed, string remedy = "Create it.")
        {
            var said = new[] { new Said("Sample", new Broken("It is not there.", Proof.Read, [new Finding("arn:table", "a table", observed, remedy)])) }.ToLookup(one => one.Check);
            return sentences.Where(sentence => sentence.IsAmong(said)).Select(sentence => $"{sentence.Parts[2]}");
        }
    }

    private static IEnumerable<string> Of(string expression) => Texts(Around(expression));

    private static string Around(string expression) => $"class Sample {{ object Of(string arn) => {expression}; }}";

    private static IEnumerable<string> Texts(string source) => SentenceSource.In("Sample", source).Select(sentence => sentence.Text);
}
