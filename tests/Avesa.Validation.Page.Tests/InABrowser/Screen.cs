using Microsoft.Playwright;

namespace Avesa.Validation.Page.Tests.InABrowser;

/// <summary>What a page is shown on.</summary>
internal sealed record Screen(int Width, int Height, ColorScheme Theme = ColorScheme.Light, bool Script = true)
{
    public static Screen Desktop { get; } = new(1280, 800);

    public static Screen Phone { get; } = new(390, 844);
}
