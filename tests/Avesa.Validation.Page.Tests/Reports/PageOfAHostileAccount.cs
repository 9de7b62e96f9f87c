using System.Text.RegularExpressions;
using Avesa.Validation.Page.Tests.Runs;
using Avesa.Validation.Reports;
using CsCheck;

namespace Avesa.Validation.Page.Tests.Reports;

public sealed partial class PageOfAHostileAccount
{
    private static readonly IReadOnlyList<string> Harmless = [.. WrittenPage.Of(HostileRun.Of("harmless")).Skeleton];

    // Each a letter that means something to a parser, a template or a terminal, and some that mean nothing.
    private static readonly string[] Pieces =
    [
        "<", ">", "\"", "'", "&", "/", "=", "`", "{", "}", "{{", "}}", "-->", "<!--", "]]>", "script", "style", "img src=x onerror=", "on", "&#60;", "&lt", "\\", "\n", "\r", "\0", "\t",
        "\u202E", "\u2028", "\ud800", "\udfff", "\ud83d\ude00", "\uffff", "\u00e9", "a", " ", "::", "##[",
    ];

    private static readonly Gen<string> Nasty = Gen.Int[0, Pieces.Length - 1].Array[1, 12].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece])));

    [Fact]
    public void Has_no_element_or_attribute_that_the_templates_did_not_write()
    {
        foreach (var text in HostileRun.Texts)
        {
            WrittenPage.Of(HostileRun.Of(text)).Skeleton.Should().Equal(Harmless, "{0} is only text", text[..Math.Min(40, text.Length)]);
        }
    }

    [Fact]
    public void Has_none_either_whatever_the_text_is() =>
        Nasty.Where(text => text.Trim().Length > 0).Sample(text => WrittenPage.Of(HostileRun.Of(text)).Skeleton.Should().Equal(Harmless), iter: 60, threads: 1);

    [Fact]
    public void Could_write_nothing_unencoded_but_the_pages_own_style_and_script()
    {
        var templates = typeof(ChecklistPage).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".hbs", StringComparison.Ordinal)).ToList();

        templates.Should().HaveCountGreaterThan(5);
        templates.SelectMany(Unencoded).Should().Equal("{{{Style.Content}}}", "{{{Script.Content}}}");
    }

    [Fact]
    public void Shows_its_text_as_text_with_every_invisible_character_visible()
    {
        var page = WrittenPage.Of(HostileRun.Of("<b>\u202Egpj.exe\u0000\ud800"));

        page.Texts(".subject").Should().NotBeEmpty().And.AllBe(@"<b>\u{202E}gpj.exe\u{0000}\u{D800}");
    }

    [Fact]
    public void Cuts_long_names_and_says_how_much_is_left_out()
    {
        var page = WrittenPage.Of(HostileRun.Of(new string('m', 100_000)));

        page.Texts(".subject").Should().OnlyContain(subject => subject.EndsWith(" more characters)"));
        page.Bytes.Should().BeLessThan(ChecklistPage.LargestPage);
    }

    [Fact]
    public void Is_not_larger_than_a_page_may_be_even_when_every_text_is_long_and_encoded()
    {
        foreach (var text in new[] { new string('<', 100_000), new string('\u202e', 100_000), string.Concat(Enumerable.Repeat("\ud83d\ude00", 50_000)) })
        {
            WrittenPage.Of(HostileRun.Of(text)).Bytes.Should().BeLessThan(ChecklistPage.LargestPage);
        }
    }

    private static IEnumerable<string> Unencoded(string template)
    {
        using var text = new StreamReader(typeof(ChecklistPage).Assembly.GetManifestResourceStream(template)!);
        return [.. UnencodedExpression().Matches(text.ReadToEnd()).Select(match => match.Value)];
    }

    [GeneratedRegex(@"\{\{\{[^}]*\}\}\}|\{\{~?&[^}]*\}\}")]
    private static partial Regex UnencodedExpression();
}
