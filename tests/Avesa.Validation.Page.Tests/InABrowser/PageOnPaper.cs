using System.Text;
using Avesa.Validation.Page.Tests.Runs;
using Microsoft.Playwright;

namespace Avesa.Validation.Page.Tests.InABrowser;

public sealed class PageOnPaper(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Shows_all_of_what_is_red_and_no_filters(bool script)
    {
        await using var page = await browser.Open(SampleRuns.NoGo(), Screen.Desktop with { Script = script, Theme = ColorScheme.Dark });

        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        if (script)
        {
            await page.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        }

        foreach (var selector in new[]
        {
            "#PRE-02 .finding", "#PRE-05 .fact.s-unproven .evidence", "#PRE-07 .finding", "#PRE-07 .waiver", "#PRE-09 .attestation", ".fact.s-held .lead", ".fact.s-skipped .lead", ".fact.s-did-not-run .lead", ".reasons .text",
        })
        {
            var elements = await page.Find(selector).AllAsync();
            elements.Should().NotBeEmpty(selector);
            foreach (var element in elements)
            {
                (await element.IsVisibleAsync()).Should().BeTrue("{0} is printed: {1}", selector, await element.TextContentAsync());
            }
        }

        (await page.Find(".tools:visible, #theme:visible").CountAsync()).Should().Be(0);
        await page.Picture($"print-{(script ? "with" : "without")}-script", whole: true);
    }

    [Fact]
    public async Task Is_a_document_of_some_pages()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());

        var pdf = await page.Page.PdfAsync(new PagePdfOptions { Path = Path.Combine(Browser.Artifacts.FullName, "print.pdf"), Format = "A4", PreferCSSPageSize = true });

        Encoding.Latin1.GetString(pdf, 0, 5).Should().Be("%PDF-");
        pdf.Length.Should().BeGreaterThan(20_000);
    }

    [Fact]
    public async Task Closes_again_what_was_opened_for_it()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());
        var before = await page.Find("details[open]").CountAsync();

        await page.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        (await page.Find("details[open]").CountAsync()).Should().BeGreaterThan(before);
        await page.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");

        (await page.Find("details[open]").CountAsync()).Should().Be(before);
    }
}
