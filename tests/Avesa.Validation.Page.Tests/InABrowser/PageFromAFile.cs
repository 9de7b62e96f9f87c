using Avesa.Validation.Gate;
using Avesa.Validation.Page.Tests.Runs;
using Microsoft.Playwright;

namespace Avesa.Validation.Page.Tests.InABrowser;

public sealed class PageFromAFile(Browser browser)
{
    public static TheoryData<string> Runs => ["go", "no-go", "embedded", "large", "hostile"];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Asks_nobody_for_anything_and_has_nothing_to_complain_of(string run)
    {
        await using var page = await browser.Open(Run(run));

        await page.Find("#all").ClickAsync();
        await page.Find("#theme").ClickAsync();
        await page.Find("#text").FillAsync("tenant");

        page.Messages.Should().BeEmpty();
        page.Requests.Should().ContainSingle().Which.Should().StartWith("file://");
    }

    [Theory]
    [InlineData("const s = document.createElement('script'); s.textContent = 'window.done = true'; document.body.append(s)", "script-src-elem")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.done = true\">')", "script-src-attr")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<img src=\"https://example.com/x.png\">')", "img-src")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<b onclick=\"window.done = true\">x</b>'); document.body.lastChild.click()", "script-src-attr")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')", "style-src-attr")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<style>p { color: red }</style>')", "style-src-elem")]
    [InlineData("fetch('https://example.com/').then(() => { window.done = true }, () => {})", "connect-src")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<iframe src=\"data:text/html,x\"></iframe>')", "frame-src")]
    public async Task Lets_nothing_act_that_was_not_written_with_it(string injected, string refused)
    {
        await using var page = await browser.Open(SampleRuns.NoGo());

        var violated = await page.Page.EvaluateAsync<string>(
            $"() => new Promise(resolve => {{ document.addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective)); {injected}; }})");

        violated.Should().Be(refused);
        (await page.Page.EvaluateAsync<bool>("window.done === true")).Should().BeFalse();
    }

    [Fact]
    public async Task Runs_nothing_of_an_account()
    {
        foreach (var text in HostileRun.Texts)
        {
            await using var page = await browser.Open(HostileRun.Of(text));

            (await page.Page.TitleAsync()).Should().StartWith("NO-GO");
            (await page.Page.EvaluateAsync<int>("document.querySelectorAll('img, iframe, form, script:not(body > script:last-of-type), style:not(head > style)').length")).Should().Be(0);
            page.Messages.Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Is_never_wider_than_its_window(int width)
    {
        foreach (var run in new[] { SampleRuns.NoGo(), HostileRun.Of(new string('m', 100_000)), HostileRun.Of(new string('\u4e00', 100_000)) })
        {
            await using var page = await browser.Open(run, new Screen(width, 844));
            await page.Find("#all").ClickAsync();

            (await page.Page.EvaluateAsync<string[]>(
                "innerWidth >= document.documentElement.scrollWidth ? [] : [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > innerWidth).map(one => one.outerHTML.slice(0, 80))"))
                .Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Follows_the_systems_theme_until_somebody_chooses_another_and_keeps_that()
    {
        await using var page = await browser.Open(SampleRuns.NoGo(), Screen.Desktop with { Theme = ColorScheme.Dark });
        var dark = await Background(page);

        await page.Find("#theme").ClickAsync();
        var light = await Background(page);
        await page.Page.ReloadAsync();

        light.Should().NotBe(dark);
        (await Background(page)).Should().Be(light);
        (await page.Find("#theme").TextContentAsync()).Should().Be("Dark theme");
    }

    [Fact]
    public async Task Changes_its_theme_even_where_it_may_store_nothing()
    {
        await using var page = await browser.Open(SampleRuns.NoGo());
        await page.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })");
        await page.Page.ReloadAsync();
        var light = await Background(page);

        await page.Find("#theme").ClickAsync();

        (await Background(page)).Should().NotBe(light);
        page.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Stays_small_with_very_many_findings()
    {
        await using var page = await browser.Open(SampleRuns.Large(10_000));

        (await page.Page.EvaluateAsync<int>("document.querySelectorAll('*').length")).Should().BeLessThan(3_000);
        (await page.Find(".cut").TextContentAsync()).Should().Be("First 200 of 10,000; all that were named are in findings.ndjson.");
        await page.Picture("very-many-findings", whole: true);
    }

    private static Task<string> Background(OpenPage page) => page.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static RunRecord Run(string name) => name switch
    {
        "go" => SampleRuns.Go(),
        "no-go" => SampleRuns.NoGo(),
        "embedded" => SampleRuns.Embedded(),
        "large" => SampleRuns.Large(10_000),
        _ => HostileRun.Of("<img src=x onerror=alert(1)>"),
    };
}
