using System.Globalization;
using System.Text.Json;

namespace Reqnroll.Engine;

/// <summary>What reqnroll.json says, of what matters here; a setting that would be ignored is refused instead.</summary>
/// <param name="BindingCulture">The culture in which step arguments are read.</param>
/// <param name="BindingAssemblies">Assemblies with bindings, beside that of the tests.</param>
/// <param name="MessageFile">Where messages go; empty for the default, <see langword="null"/> for nowhere. With its placeholders.</param>
internal sealed record ReqnrollJson(CultureInfo? BindingCulture, IReadOnlyList<string> BindingAssemblies, string? MessageFile = null)
{
    private static readonly string[] NoEffect =
        ["$schema", "language/feature", "trace", "generator/allowRowTests", "generator/allowDebugGeneratedFiles"];

    public static ReqnrollJson Read(string path) => File.Exists(path) ? Parse(File.ReadAllText(path)) : new ReqnrollJson(null, []);

    /// <exception cref="ReqnrollException">A setting that the original has and this does not.</exception>
    public static ReqnrollJson Parse(string json)
    {
        using var document = JsonDocument.Parse(
            json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var settings = new ReqnrollJson(null, [], Messages.MessageFile.Read(document.RootElement, "reqnroll.json"));
        foreach (var (name, value) in Flatten(document.RootElement))
        {
            settings = name switch
            {
                "language/binding" or "bindingCulture/name" => settings with { BindingCulture = CultureInfo.GetCultureInfo(value.GetString()!) },
                "bindingAssemblies" or "stepAssemblies" => settings with
                {
                    BindingAssemblies = [.. value.EnumerateArray().Select(entry => entry.GetProperty("assembly").GetString()!)],
                },

                // Every one of these fails the scenario; only Ignore would turn it green.
                "runtime/missingOrPendingStepsOutcome" when value.GetString() is "Pending" or "Inconclusive" or "Error" => settings,
                "formatters/message/outputFilePath" => settings,
                _ when NoEffect.Any(known => name == known || name.StartsWith(known + "/", StringComparison.Ordinal)) => settings,
                _ => throw new ReqnrollException(
                    $"reqnroll.json sets {name.Replace('/', '.')} to {value.GetRawText()}, which compat/Reqnroll does not support: remove it, or build with OfficialReqnroll=true."),
            };
        }

        return settings;
    }

    private static IEnumerable<(string Name, JsonElement Value)> Flatten(JsonElement element, string prefix = "") =>
        element.EnumerateObject().SelectMany(property => property.Value.ValueKind is JsonValueKind.Object
            ? Flatten(property.Value, $"{prefix}{property.Name}/")
            : [($"{prefix}{property.Name}", property.Value)]);
}
