using Avesa.Validation.Gate;

namespace Avesa.Validation.Settings;

/// <summary>The decision that a run writes itself, which is never evidence for it: it is there, as a NO-GO, before the first call.</summary>
/// <param name="output">The folder of the reports, as it was given.</param>
/// <param name="root">From where relative paths are meant.</param>
internal sealed class OwnDecision(string output, string root)
{
    // As many as Linux follows before it takes them for a circle.
    private const int MostLinks = 40;

    private readonly string own = Path.Combine(Real(Path.GetFullPath(output, root)), DecisionFile.Name);

    /// <summary>
    /// Whether a path leads to it, through symbolic links too. Case does not count, since there are file systems to which it is one file; whoever has
    /// two such files on another one is told to name them apart.
    /// </summary>
    public bool Is(string path)
    {
        var whole = Path.GetFullPath(path, root);
        return Same(Real(whole)) || Same(Path.Combine(Real(Path.GetDirectoryName(whole) ?? whole), Path.GetFileName(whole)));
    }

    private bool Same(string path) => string.Equals(path, own, StringComparison.OrdinalIgnoreCase);

    private static string Real(string whole)
    {
        var links = MostLinks;
        return Real(whole, ref links);
    }

    private static string Real(string whole, ref int links)
    {
        links--;
        var real = Path.GetPathRoot(whole)!;
        foreach (var part in whole[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var here = Path.Combine(real, part);
            real = links > 0 && new FileInfo(here).LinkTarget is { } target ? Real(Path.GetFullPath(target, real), ref links) : here;
        }

        return real;
    }
}
