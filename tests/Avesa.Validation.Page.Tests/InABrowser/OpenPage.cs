using Microsoft.Playwright;

namespace Avesa.Validation.Page.Tests.InABrowser;

/// <summary>A page that was opened from a file, and all that it asked for or complained of since.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly string file;

    private OpenPage(string file, IPage page)
    {
        this.file = file;
        Page = page;
        page.Console += (_, message) => Messages.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Messages.Add($"error: {error}");
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>What it wrote to the browser's console, and its script's errors.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>Every address that it asked for, its own among them.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<OpenPage> Open(IBrowser browser, string file, Screen screen, string hash)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Theme,
            JavaScriptEnabled = screen.Script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var open = new OpenPage(file, await context.NewPageAsync());
        await open.Page.GotoAsync($"{new Uri(file)}{hash}");
        return open;
    }

    public ILocator Find(string selector) => Page.Locator(selector);

    /// <summary>The titles of the facts that are on the screen's page, not filtered away.</summary>
    public async Task<IReadOnlyList<string>> Facts() =>
        [.. (await Find(".fact:visible > details > summary .title").AllTextContentsAsync())];

    /// <summary>Whether the first element that a selector finds lies within the window as it is scrolled now.</summary>
    public async Task<bool> IsInSight(string selector) => await IsInSight(Find(selector).First);

    public async Task<bool> IsInSight(ILocator element)
    {
        var box = await element.BoundingBoxAsync();
        var size = Page.ViewportSize!;
        return box is { Width: > 0, Height: > 0 } && box.X >= 0 && box.Y >= 0 && box.X + box.Width <= size.Width && box.Y + box.Height <= size.Height;
    }

    /// <summary>Keeps a picture of it.</summary>
    public Task Picture(string name, bool whole = false) =>
        Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Browser.Artifacts.FullName, $"{name}.png"), FullPage = whole });

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        File.Delete(file);
    }
}
