using System.Reflection;
using System.Text.Json;

namespace Reqnroll.Engine.Messages;

/// <summary>A feature in the messages of a run: what the generator wrote of it, and the ids of its pickles.</summary>
internal sealed class FeatureMessages
{
    private readonly RunMessages run;
    private readonly List<(string Id, IReadOnlyList<string> Steps)> pickles = [];

    public FeatureMessages(RunMessages run, IReadOnlyList<string> lines)
    {
        this.run = run;
        foreach (var line in lines)
        {
            using var envelope = JsonDocument.Parse(line);
            if (envelope.RootElement.TryGetProperty("pickle", out var pickle))
            {
                pickles.Add((Id(pickle), [.. pickle.GetProperty("steps").EnumerateArray().Select(Id)]));
            }
        }

        run.Write(lines);
    }

    /// <summary>The lines of a resource of the test assembly; none when there is no such resource.</summary>
    public static IReadOnlyList<string> Lines(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource);
        if (stream is null)
        {
            return [];
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A scenario that starts; <see langword="null"/> when the feature has no such pickle.</summary>
    /// <param name="pickleIndex">The number of the scenario or example in the feature, from 0.</param>
    public ScenarioMessages? Scenario(string? pickleIndex) => int.TryParse(pickleIndex, out var index) && index < pickles.Count
        ? new ScenarioMessages(run, pickles[index].Id, pickles[index].Steps)
        : null;

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;
}
