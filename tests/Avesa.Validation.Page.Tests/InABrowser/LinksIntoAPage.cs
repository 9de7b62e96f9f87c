using Avesa.Validation.Page.Tests.Runs;

namespace Avesa.Validation.Page.Tests.InABrowser;

public sealed class LinksIntoAPage(Browser browser)
{
    private const string Fact = "#PRE-01-the-bucket-keeps-old-versions";

    [Fact]
    public async Task Open_the_fact_that_they_name()
    {
        await using var page = await browser.Open(SampleRuns.NoGo(), hash: Fact);

        (await page.IsInSight($"{Fact} .evidence")).Should().BeTrue();
    }

    [Fact]
    public async Task Show_the_control_that_they_name()
    {
        await using var page = await browser.Open(SampleRuns.NoGo(), hash: "#PRE-07");

        (await page.IsInSight("#PRE-07 h3")).Should().BeTrue();
        (await page.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("PRE-07");
    }

    [Fact]
    public async Task Are_not_hidden_by_a_filter()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());
        await page.Find("[data-filter=held]").ClickAsync();

        await page.Find(".decision .reasons a").First.ClickAsync();

        (await page.IsInSight("#PRE-02-the-tables-arrived-unchanged > details > summary")).Should().BeTrue();
        (await page.Facts()).Should().HaveCount(15);
    }

    [Fact]
    public async Task Work_a_second_time()
    {
        await using var page = await browser.Open(SampleRuns.NoGo(), hash: "#PRE-02-the-tables-arrived-unchanged");
        await page.Find("#PRE-02-the-tables-arrived-unchanged > details > summary").ClickAsync();
        (await page.Find("#PRE-02-the-tables-arrived-unchanged .finding").First.IsVisibleAsync()).Should().BeFalse();

        await page.Find(".decision .reasons a").First.ClickAsync();

        (await page.Find("#PRE-02-the-tables-arrived-unchanged .finding").First.IsVisibleAsync()).Should().BeTrue();
    }

    [Fact]
    public async Task That_lead_nowhere_do_no_harm()
    {
        await using var page = await browser.Open(SampleRuns.NoGo(), hash: "#%E0%A4%A-\"]<img>");

        page.Messages.Should().BeEmpty();
        (await page.Facts()).Should().HaveCount(15);
    }
}
