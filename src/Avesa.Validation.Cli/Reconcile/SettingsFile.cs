using System.Xml;
using System.Xml.Linq;

namespace Avesa.Validation.Cli.Reconcile;

/// <summary>The settings of a test run, for a command that is none: the same file, and its variables beat the shell's there too.</summary>
internal static class SettingsFile
{
    private const string Folder = "runsettings";

    /// <summary>The shell's variables with those of the file.</summary>
    /// <param name="path">The file, or its name in the folder <c>runsettings</c>; null when there is none.</param>
    /// <param name="shell">The shell's variables.</param>
    /// <exception cref="UsageException">There is no such file, or it is none of settings.</exception>
    public static IReadOnlyDictionary<string, string> Over(IReadOnlyDictionary<string, string> shell, string? path)
    {
        var variables = new Dictionary<string, string>(shell, StringComparer.Ordinal);
        foreach (var variable in path is null ? [] : Variables(Find(path)))
        {
            variables[variable.Name.LocalName] = variable.Value;
        }

        return variables;
    }

    private static string Find(string path) =>
        new[] { path, Path.Combine(Folder, path) }.FirstOrDefault(File.Exists)
        ?? throw new UsageException($"There is no settings file {path}, here or in {Folder}/.");

    private static IEnumerable<XElement> Variables(string path)
    {
        try
        {
            var root = XDocument.Load(path).Root;
            return root?.Name.LocalName == "RunSettings"
                ? root.Elements("RunConfiguration").Elements("EnvironmentVariables").Elements()
                : throw new UsageException($"{path} is no settings file: its root is not RunSettings.");
        }
        catch (Exception unreadable) when (unreadable is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The settings file {path} cannot be read: {unreadable.Message}");
        }
    }
}
