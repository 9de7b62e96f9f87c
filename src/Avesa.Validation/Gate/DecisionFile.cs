using System.Text.Json;
using System.Text.Json.Serialization;

namespace Avesa.Validation.Gate;

/// <summary>Reads and writes <c>decision.json</c>.</summary>
public static partial class DecisionFile
{
    /// <summary>Its name in the folder of the reports.</summary>
    public const string Name = "decision.json";

    // A decision has about a hundred entries with twenty findings each; whatever is much larger is none.
    private const long LongestFile = 64 * 1024 * 1024;

    /// <summary>Seals a decision and writes it in one step: a reader sees the old file or the new one, never a part.</summary>
    public static Decision Write(Decision decision, string path)
    {
        var whole = DecisionSeal.Seal(decision);
        AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, whole, FileShape.Default.Decision));
        return whole;
    }

    /// <summary>Reads a decision strictly: no unknown, missing or repeated member. Its hashes are not looked at.</summary>
    /// <exception cref="UnusableDecisionException">There is no such file, or it is not a decision of a schema that is known here.</exception>
    public static Decision Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file is { Exists: true, Length: > LongestFile })
            {
                throw new UnusableDecisionException($"{path} has {file.Length:N0} bytes, which no decision has.");
            }

            var bytes = File.ReadAllBytes(path);
            RefuseOtherSchemas(path, bytes);
            return JsonSerializer.Deserialize(bytes, FileShape.Default.Decision) ?? throw new UnusableDecisionException($"{path} is empty.");
        }
        catch (JsonException wrong)
        {
            throw new UnusableDecisionException($"{path} is not a decision of this suite: {wrong.Message}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnusableDecisionException($"{path} cannot be read: {unreadable.Message}");
        }
    }

    private static void RefuseOtherSchemas(string path, byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var schema = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("schema", out var named) && named.ValueKind == JsonValueKind.String
            ? named.GetString()
            : null;
        if (schema != Decision.CurrentSchema)
        {
            throw new UnusableDecisionException($"{path} has the schema \"{schema ?? "none"}\": \"{Decision.CurrentSchema}\" is expected. Use the gate of the suite that wrote it.");
        }
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false)]
    [JsonSerializable(typeof(Decision))]
    private sealed partial class FileShape : JsonSerializerContext;
}
