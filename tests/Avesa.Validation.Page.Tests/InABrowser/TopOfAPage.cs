using Avesa.Validation.Gate;
using Avesa.Validation.Page.Tests.Runs;

namespace Avesa.Validation.Page.Tests.InABrowser;

public sealed class TopOfAPage(Browser browser)
{
    [Theory]
    [InlineData("no-go", "desktop")]
    [InlineData("no-go", "phone")]
    [InlineData("go", "desktop")]
    [InlineData("go", "phone")]
    [InlineData("three phases", "desktop")]
    public async Task Shows_the_decisions_with_reasons_accounts_and_run_without_scrolling(string run, string screen)
    {
        await using var page = await browser.Open(Run(run), screen == "phone" ? Screen.Phone : Screen.Desktop);

        foreach (var selector in new[] { ".decision .word", ".decision > .grounds > .reasons > li", ".who > div" })
        {
            foreach (var element in await page.Find(selector).AllAsync())
            {
                (await page.IsInSight(element)).Should().BeTrue("{0} of {1} on a {2} is in sight", await element.TextContentAsync(), run, screen);
            }
        }

        await page.Picture($"top-{run.Replace(' ', '-')}-{screen}");
    }

    [Fact]
    public async Task Shows_every_decision_of_three_phases_on_a_phone()
    {
        await using var page = await browser.Open(SampleRuns.Embedded(), Screen.Phone);

        foreach (var word in await page.Find(".decision .word, .banner, .account").AllAsync())
        {
            (await page.IsInSight(word)).Should().BeTrue("{0} is in sight", await word.TextContentAsync());
        }

        await page.Picture("top-three-phases-phone");
    }

    [Fact]
    public async Task Shows_the_decision_whatever_names_the_account_has()
    {
        await using var page = await browser.Open(HostileRun.Of(new string('m', 100_000)));

        (await page.IsInSight(".decision .word")).Should().BeTrue();
        await page.Picture("top-long-names");
    }

    [Fact]
    public async Task Stays_in_sight_as_a_bar_when_it_is_scrolled_away()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());
        (await page.IsInSight(".pill")).Should().BeFalse();

        await page.Find("#PRE-09").ScrollIntoViewIfNeededAsync();
        await page.Find(".pill").First.WaitForAsync();

        (await page.IsInSight(".pill")).Should().BeTrue();
        (await page.Find(".pill").TextContentAsync()).Should().Be("Pre-cutover NO-GO");
    }

    private static RunRecord Run(string name) => name switch
    {
        "go" => SampleRuns.GoWithConditions(),
        "no-go" => SampleRuns.NoGo(),
        _ => SampleRuns.Embedded(),
    };
}
