using Avesa.Validation.Page.Tests.Runs;

namespace Avesa.Validation.Page.Tests.InABrowser;

public sealed class FiltersOfAPage(Browser browser)
{
    [Fact]
    public async Task Leave_the_facts_of_the_chosen_states_and_say_how_many()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());

        await page.Find("[data-filter=broken]").ClickAsync();
        await page.Find("[data-filter=unproven]").ClickAsync();

        (await page.Facts()).Should().Equal("The tables arrived unchanged", "The secrets hold credentials");
        (await page.Find(".control:visible h3 .id").AllTextContentsAsync()).Should().Equal("PRE-02", "PRE-05");
        (await page.Find("#shown").TextContentAsync()).Should().Be("2 of 15 facts");
        (await page.Find("#shown").GetAttributeAsync("aria-live")).Should().Be("polite");
        (await page.Find("[data-filter=broken]").GetAttributeAsync("aria-pressed")).Should().Be("true");
    }

    [Fact]
    public async Task Find_text_of_findings_that_are_not_open_too()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());

        await page.Find("#text").FillAsync("contacts-PROD  retention");

        (await page.Facts()).Should().Equal("The functions log");
    }

    [Fact]
    public async Task Find_all_facts_of_a_control_by_its_id()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());

        await page.Find("#text").FillAsync("pre-02");

        (await page.Facts()).Should().HaveCount(3);
    }

    [Fact]
    public async Task Leave_the_facts_of_one_phase()
    {
        var run = SampleRuns.NoGo();
        var deployed = run.Controls[0] with { Facts = [.. run.Controls[0].Facts.Select(fact => fact with { Fact = fact.Fact with { Tags = ["pre-cutover", "post-deploy"] } })] };
        await using var page = await browser.Open(run with { Controls = [deployed, .. run.Controls.Skip(1)] });

        await page.Find("#phase").SelectOptionAsync("post-deploy");

        (await page.Facts()).Should().HaveCount(4);
        (await page.Find("#shown").TextContentAsync()).Should().Be("4 of 15 facts");
    }

    [Fact]
    public async Task Say_when_nothing_is_left_and_can_all_be_taken_back()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());
        await page.Find("[data-filter=held]").ClickAsync();
        await page.Find("#text").FillAsync("no such thing");
        (await page.Facts()).Should().BeEmpty();
        (await page.Find("#nothing").IsVisibleAsync()).Should().BeTrue();

        await page.Find("#again").ClickAsync();

        (await page.Facts()).Should().HaveCount(15);
        (await page.Find("#nothing").IsVisibleAsync()).Should().BeFalse();
        (await page.Find("#clear").IsVisibleAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task Hide_nothing_on_paper()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());
        await page.Find("[data-filter=held]").ClickAsync();

        await page.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        (await page.Facts()).Should().HaveCount(15);
    }

    [Fact]
    public async Task Stand_beside_a_button_that_opens_everything()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());

        await page.Find("#all").ClickAsync();
        (await page.Find(".fact > details:not([open])").CountAsync()).Should().Be(0);

        await page.Find("#all").ClickAsync();
        (await page.Find(".fact > details[open]").CountAsync()).Should().Be(0);
    }
}
