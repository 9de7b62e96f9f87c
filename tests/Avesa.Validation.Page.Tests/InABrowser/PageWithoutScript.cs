using Avesa.Validation.Page.Tests.Runs;

namespace Avesa.Validation.Page.Tests.InABrowser;

public sealed class PageWithoutScript(Browser browser)
{
    private static readonly Screen NoScript = Screen.Desktop with { Script = false };

    [Fact]
    public async Task Shows_everything_but_what_would_not_work()
    {
        await using var page = await browser.Open(SampleRuns.NoGo(), NoScript);

        (await page.Facts()).Should().HaveCount(15);
        (await page.IsInSight(".decision .word")).Should().BeTrue();
        (await page.Find(".tools, #theme").CountAsync()).Should().Be(2);
        (await page.Find(".tools:visible, #theme:visible").CountAsync()).Should().Be(0);
        await page.Picture("without-script");
    }

    [Fact]
    public async Task Opens_its_details()
    {
        await using var page = await browser.Open(SampleRuns.NoGo(), NoScript);

        await page.Find("#PRE-01 summary").First.ClickAsync();

        (await page.Find("#PRE-01 .evidence").First.IsVisibleAsync()).Should().BeTrue();
    }
}
