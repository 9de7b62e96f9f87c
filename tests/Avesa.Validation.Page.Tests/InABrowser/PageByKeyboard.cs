using Avesa.Validation.Page.Tests.Runs;

namespace Avesa.Validation.Page.Tests.InABrowser;

public sealed class PageByKeyboard(Browser browser)
{
    [Fact]
    public async Task Begins_with_a_way_past_the_top()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());

        await page.Page.Keyboard.PressAsync("Tab");
        (await page.IsInSight(".skip")).Should().BeTrue();
        await page.Page.Keyboard.PressAsync("Enter");

        (await page.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("checklist");
    }

    [Fact]
    public async Task Reaches_every_control_and_shows_where_it_is()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());
        var reached = new HashSet<string>();

        for (var press = 0; press < 110; press++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            reached.Add(await page.Page.EvaluateAsync<string>(
                "(() => { const at = document.activeElement; return at === document.body ? 'end' : getComputedStyle(at).outlineStyle === 'none' ? `no outline: ${at.outerHTML}` : at.matches('summary') ? at.closest('[id]').id : at.id || at.dataset.filter || at.getAttribute('href'); })()"));
        }

        reached.Should().Contain(["theme", "broken", "text", "all", "#PRE-02", "PRE-01-the-plans-stacks-are-complete", "PRE-09-a-restore-was-practised"]);
        reached.Should().NotContain(name => name.StartsWith("no outline", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opens_and_closes_a_fact_with_enter()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());
        var summary = page.Find("#PRE-01 .fact > details > summary").First;
        await summary.FocusAsync();

        await page.Page.Keyboard.PressAsync("Enter");
        (await page.Find("#PRE-01 .evidence").First.IsVisibleAsync()).Should().BeTrue();

        await page.Page.Keyboard.PressAsync("Enter");
        (await page.Find("#PRE-01 .evidence").First.IsVisibleAsync()).Should().BeFalse();
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData("Space")]
    public async Task Sets_a_filter(string key)
    {
        await using var page = await browser.Open(SampleRuns.NoGo());
        await page.Find("[data-filter=waived]").FocusAsync();

        await page.Page.Keyboard.PressAsync(key);

        (await page.Facts()).Should().Equal("The functions log");
    }
}
