namespace Reqnroll.Generator;

/// <summary>One <c>ReqnrollFeatureFile</c> item: where the feature lies, how the project shows it, and where its code goes.</summary>
/// <param name="Path">Absolute path of the feature file.</param>
/// <param name="Name">The path that messages name: as the project wrote it, without leading <c>../</c>.</param>
/// <param name="Link">Path inside the project, with forward slashes; its folders become the namespace.</param>
/// <param name="CodeBehind">Absolute path of the C# file to write.</param>
public sealed record FeatureFile(string Path, string Name, string Link, string CodeBehind)
{
    /// <summary>The folder of <see cref="Name"/>.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Name)!.Replace('\\', '/');

    /// <summary>Absolute path of the file with the feature's Cucumber Messages, beside <see cref="CodeBehind"/>.</summary>
    public string Messages => System.IO.Path.ChangeExtension(CodeBehind, ".ndjson");

    /// <summary>The name of the resource that holds <see cref="Messages"/>, as the official package names it.</summary>
    public string MessagesResource => Link + ".ndjson";

    /// <summary>Reads a line of the feature list: path as written, absolute path, link, code-behind, separated by <c>|</c>.</summary>
    public static FeatureFile Parse(string line) => line.Replace('\\', '/').Split('|') is [var written, var path, var link, var codeBehind]
        ? new FeatureFile(System.IO.Path.GetFullPath(path), WithoutParents(written), link.Length > 0 ? link : written, System.IO.Path.GetFullPath(codeBehind))
        : throw new FormatException($"'{line}' is no line of a feature list.");

    private static string WithoutParents(string path)
    {
        while (path.StartsWith("../", StringComparison.Ordinal))
        {
            path = path[3..];
        }

        return path;
    }
}
