using Avesa.Validation.Reports;

namespace Avesa.Validation.Gate;

/// <summary>Puts other people's text into sentences: on one line, and never all of it when it is long.</summary>
internal static class Quoting
{
    private const int Longest = 160;
    private const int Shown = 5;

    /// <summary>The text in quotes.</summary>
    public static string Quoted(string text) => $"\"{Printable.Of(text, Longest)}\"";

    /// <summary>The first few, and how many more there are.</summary>
    public static string Few(IEnumerable<string> texts, string separator = ", ")
    {
        var all = texts.ToList();
        return string.Join(separator, all.Take(Shown)) + (all.Count > Shown ? $"{separator}and {all.Count - Shown} more" : "");
    }
}
