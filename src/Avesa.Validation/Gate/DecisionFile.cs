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

            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            RefuseOtherSchemas(path, document.RootElement);
            var decision = document.Deserialize(FileShape.Default.Decision)!;

            // A value that is read as another than it is written as (a number for a word, a time in another notation) is none that this suite wrote.
            return !HasNullInList(document.RootElement) && JsonElement.DeepEquals(document.RootElement, JsonSerializer.SerializeToElement(decision, FileShape.Default.Decision))
                ? decision
                : throw new UnusableDecisionException($"{path} is not written as this suite writes a decision: give the file itself, as the run left it.");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableDecisionException($"There is no {path}: give the {Name} that a run wrote, or see in the run's log why it wrote none.");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new UnusableDecisionException($"{path} is not a decision of this suite ({wrong.Message.TrimEnd('.')}): give the {Name} that a run wrote.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableDecisionException($"{path} cannot be read ({unreadable.Message.TrimEnd('.')}): give the {Name} that a run wrote, or run the checklist again.");
        }
    }

    private static void RefuseOtherSchemas(string path, JsonElement root)
    {
        var schema = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        if (schema != Decision.CurrentSchema)
        {
            throw new UnusableDecisionException($"{path} has the schema \"{schema ?? "none"}\", and \"{Decision.CurrentSchema}\" is expected: use the gate of the suite that wrote it.");
        }
    }

    // The serializer refuses null for a member that may not be null, not for an element of a list.
    private static bool HasNullInList(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HasNullInList(item)),
        JsonValueKind.Object => element.EnumerateObject().Any(member => HasNullInList(member.Value)),
        _ => false,
    };

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
