using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reqnroll.Engine.Messages;

/// <summary>
/// Where the messages of a run go: <c>formatters.message.outputFilePath</c> of reqnroll.json, which the environment variables
/// REQNROLL_FORMATTERS, REQNROLL_FORMATTERS_MESSAGE and REQNROLL_FORMATTERS_DISABLED override, as they do with the original.
/// What the original would pass over in silence is refused.
/// </summary>
internal static partial class MessageFile
{
    private const string Default = "reqnroll_report.ndjson";
    private const string Json = "REQNROLL_FORMATTERS";
    private const string Prefix = Json + "_";

    /// <summary>The file, relative to the current folder; <see langword="null"/> when no message formatter is asked for.</summary>
    /// <param name="configured">What reqnroll.json says.</param>
    /// <param name="environment">The process's variables.</param>
    /// <param name="now">For <c>{timestamp}</c>.</param>
    /// <exception cref="ReqnrollException">A variable asks for what this does not have.</exception>
    public static string? Of(string? configured, IDictionary environment, DateTimeOffset now)
    {
        string? Variable(string name) => environment[name] as string;
        if (bool.TryParse(Variable(Prefix + "DISABLED"), out var disabled) && disabled)
        {
            return null;
        }

        var path = configured;
        if (Variable(Json) is { } json && !string.IsNullOrWhiteSpace(json))
        {
            using var document = Document(json);
            path = Read(document.RootElement, Json) ?? path;
        }

        foreach (var name in environment.Keys.Cast<string>().Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            path = name[Prefix.Length..].ToUpperInvariant() switch
            {
                "DISABLED" => path,
                "MESSAGE" => FromPairs(name, Variable(name)!.Trim(), path),
                _ => throw Unsupported($"{name} is", Variable(name)!),
            };
        }

        return path is null ? null : Whole(Placeholder().Replace(path, found => Value(found.Groups[1].Value, Variable, now) ?? found.Value).Trim());
    }

    /// <summary>The path in a <c>formatters</c> section; empty where the formatter is there without one, <see langword="null"/> where it is not.</summary>
    public static string? Read(JsonElement settings, string source)
    {
        string? path = null;
        if (settings.TryGetProperty("formatters", out var formatters))
        {
            foreach (var formatter in formatters.EnumerateObject())
            {
                if (!formatter.Name.Equals("message", StringComparison.OrdinalIgnoreCase))
                {
                    throw Unsupported($"{source} sets formatters.{formatter.Name} to", formatter.Value.GetRawText());
                }

                path = "";
                foreach (var setting in formatter.Value.EnumerateObject())
                {
                    path = setting.NameEquals("outputFilePath")
                        ? setting.Value.GetString() ?? ""
                        : throw Unsupported($"{source} sets formatters.message.{setting.Name} to", setting.Value.GetRawText());
                }
            }
        }

        return path;
    }

    private static string? FromPairs(string name, string value, string? path)
    {
        if (value.Length == 0)
        {
            return path;
        }

        if (bool.TryParse(value, out var enabled))
        {
            return enabled ? "" : null;
        }

        var settings = value.Split(';').Select(setting => setting.Split('=', 2)).ToList();
        return settings is [[var only, var file]] && only.Trim().Equals("outputFilePath", StringComparison.OrdinalIgnoreCase) ? file.Trim() : throw Unsupported($"{name} is", value);
    }

    private static JsonDocument Document(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException mistake)
        {
            throw new ReqnrollException($"{Json} is no JSON: {mistake.Message}", mistake);
        }
    }

    // The rest of the original's placeholders ({branch}, {revision} …) come from the build server.
    private static string? Value(string name, Func<string, string?> variable, DateTimeOffset now) => name switch
    {
        "timestamp" => now.ToString("yyyy-MM-dd_HH-mm-ss", CultureInfo.InvariantCulture),
        "buildNumber" or "revision" or "branch" or "tag" => throw Unsupported("The path of a formatter has", $"{{{name}}}"),
        _ when name.StartsWith("env:", StringComparison.OrdinalIgnoreCase) => variable(name[4..]),
        _ => null,
    };

    private static string Whole(string path)
    {
        var name = Path.GetFileName(path) is { Length: > 0 } given ? given : Default;
        return Path.Combine(Path.GetDirectoryName(path) ?? "", Path.HasExtension(name) ? name : name + ".ndjson");
    }

    private static ReqnrollException Unsupported(string what, string value) =>
        new($"{what} {value}, which compat/Reqnroll does not support: remove it, or build with OfficialReqnroll=true.");

    [GeneratedRegex(@"\{((?:env:)?[a-zA-Z0-9_]+)\}")]
    private static partial Regex Placeholder();
}
