using System.Text.Json;
using Reqnroll.Generator;

// Reqnroll.Generator <output folder> <root namespace> <feature list> [reqnroll.json]
// The list has one feature a line, as FeatureFile.Parse reads it. Exit code 1: a feature is not as it must be.
var (folder, rootNamespace, list) = (args[0], args[1], args[2]);
var language = args.Length > 3 && File.Exists(args[3]) ? FeatureLanguage(args[3]) : "en";

Directory.CreateDirectory(folder);
var hooks = Path.Combine(folder, "AssemblyHooks.cs");
await File.WriteAllTextAsync(hooks, AssemblyHooks.Source);
var written = new HashSet<string>(StringComparer.Ordinal) { Path.GetFullPath(hooks) };
var broken = false;

foreach (var line in await File.ReadAllLinesAsync(list))
{
    var file = FeatureFile.Parse(line);
    var text = await File.ReadAllTextAsync(file.Path);
    var document = FeatureParser.Parse(file.Path, text, language, out var errors);
    foreach (var error in errors)
    {
        Console.WriteLine(error);
        broken = true;
    }

    Directory.CreateDirectory(Path.GetDirectoryName(file.CodeBehind)!);
    await File.WriteAllTextAsync(file.CodeBehind, document is null ? "" : CodeBehind.Of(file, document.Feature, rootNamespace));
    await File.WriteAllTextAsync(file.Messages, document is null ? "" : FeatureMessages.Of(file, text, document));
    written.UnionWith([file.CodeBehind, file.Messages]);
}

foreach (var stale in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !written.Contains(Path.GetFullPath(path))).ToList())
{
    File.Delete(stale);
}

return broken ? 1 : 0;

static string FeatureLanguage(string reqnrollJson)
{
    using var settings = JsonDocument.Parse(File.ReadAllText(reqnrollJson), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    return settings.RootElement.TryGetProperty("language", out var language) && language.TryGetProperty("feature", out var feature)
        ? feature.GetString() ?? "en"
        : "en";
}
