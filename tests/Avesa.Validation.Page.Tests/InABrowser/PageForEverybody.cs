using Avesa.Validation.Gate;
using Avesa.Validation.Page.Tests.Runs;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Avesa.Validation.Page.Tests.InABrowser;

public sealed class PageForEverybody(Browser browser)
{
    public static TheoryData<string, string, string> Pages => new(
        ("go", "light", "desktop"),
        ("go", "dark", "phone"),
        ("no-go", "light", "desktop"),
        ("no-go", "light", "phone"),
        ("no-go", "dark", "desktop"),
        ("no-go", "dark", "phone"),
        ("embedded", "light", "phone"),
        ("embedded", "dark", "desktop"),
        ("hostile", "light", "desktop"));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Has_nothing_that_axe_objects_to(string run, string theme, string screen)
    {
        var size = screen == "phone" ? Screen.Phone : Screen.Desktop;
        await using var page = await browser.Open(Run(run), size with { Theme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
        await page.Find("#all").ClickAsync();
        await page.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");

        var found = await page.Page.RunAxe();

        found.Passes.Should().HaveCountGreaterThan(20, "axe has looked");
        found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(5).Select(node => node.Html))}").Should().BeEmpty();
        await page.Picture($"open-{run}-{theme}-{screen}", whole: true);
    }

    private static RunRecord Run(string name) => name switch
    {
        "go" => SampleRuns.GoWithConditions(),
        "no-go" => SampleRuns.NoGo(),
        "embedded" => SampleRuns.Embedded(),
        _ => HostileRun.Of("<img src=x onerror=alert(1)>"),
    };
}
