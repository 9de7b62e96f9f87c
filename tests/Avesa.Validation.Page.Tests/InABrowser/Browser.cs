using Avesa.Validation.Gate;
using Avesa.Validation.Reports;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Avesa.Validation.Page.Tests.InABrowser.Browser))]

namespace Avesa.Validation.Page.Tests.InABrowser;

/// <summary>The system's Chromium or Chrome, headless; where there is none, the tests that need it are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    // The last ones keep the browser from asking anybody for anything while a test watches what the page asks for.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where pages and screenshots are kept: <c>artifacts/page</c>.</summary>
    public static DirectoryInfo Artifacts { get; } = Directory.CreateDirectory(Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)).FullName, "artifacts", "page"));

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is { } executable)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Arguments });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>Opens the page of a run from a file.</summary>
    internal async Task<OpenPage> Open(RunRecord run, Screen? screen = null, string hash = "")
    {
        Assert.SkipWhen(browser is null, $"There is no browser: none of {string.Join(", ", Places)} exists. On Debian: apt-get install chromium.");
        var file = Path.Combine(Artifacts.FullName, $"{Guid.NewGuid():N}.html");
        AtomicFile.Write(file, (TextWriter writer) => ChecklistPage.Write(writer, run));
        return await OpenPage.Open(browser!, file, screen ?? Screen.Desktop, hash);
    }

    private static DirectoryInfo Root(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "Avesa.Validation.sln"))
        ? folder
        : Root(folder.Parent ?? throw new DirectoryNotFoundException($"There is no Avesa.Validation.sln above {AppContext.BaseDirectory}."));
}
