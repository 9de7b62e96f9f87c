using System.Text.Json;
using Reqnroll.Engine;
using Reqnroll.Generator;

namespace Avesa.Validation.Tests.Compat.StandIn.Messages;

/// <summary>A run that writes its messages into a file of its own.</summary>
internal sealed class ToldRun : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("messages-");

    public ToldRun(params Type[] bindings) =>
        Run = new TestRun(new ReqnrollJson(null, [], Path.Combine(folder.FullName, "new", "messages.ndjson")), bindings, Clock);

    public WallClock Clock { get; } = new();

    public TestRun Run { get; }

    /// <summary>What the generator writes of a feature.</summary>
    public static IReadOnlyList<string> Generated(string name, string feature)
    {
        var file = new FeatureFile($"/repo/{name}", name, name, "/obj/x.cs");
        var document = FeatureParser.Parse(file.Path, feature, "en", out _)!;
        return FeatureMessages.Of(file, feature, document).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A run of one scenario, told whole.</summary>
    public async Task<IReadOnlyList<Message>> Scenario(params string[] steps)
    {
        await Run.Start();
        await using (var feature = Runs.RunningFeature.Told(Run, Generated("some.feature", $"Feature: f\n  Scenario: s\n    {string.Join("\n    ", steps)}\n")))
        {
            await feature.Run(Runs.RunningFeature.Pickle(0), steps);
        }

        await Run.End();
        return Messages();
    }

    /// <summary>Everything written so far.</summary>
    public IReadOnlyList<Message> Messages() => [.. File.ReadLines(Path.Combine(folder.FullName, "new", "messages.ndjson"))
        .Select(line => JsonElement.Parse(line).EnumerateObject().Single())
        .Select(envelope => new Message(envelope.Name, envelope.Value))];

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>A clock that can be set; a stopwatch goes on as before, a millisecond each time that it is read.</summary>
    public sealed class WallClock : TimeProvider
    {
        private DateTimeOffset now = DateTimeOffset.UnixEpoch.AddYears(56);
        private long stopwatch;

        public override long TimestampFrequency => 1000;

        public void SetBack() => now = now.AddHours(-1);

        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => Interlocked.Increment(ref stopwatch);
    }

    public sealed record Message(string Kind, JsonElement Content)
    {
        public string? this[string member] => Content.TryGetProperty(member, out var value) ? $"{value}" : null;

        /// <summary>Of a step or hook that ended.</summary>
        public string Status => Content.GetProperty("testStepResult").GetProperty("status").GetString()!;

        public override string ToString() => $"{Kind}: {Content}";

        public TimeSpan Time => TimeSpan.FromSeconds(Content.GetProperty("timestamp").GetProperty("seconds").GetInt64())
            + TimeSpan.FromTicks(Content.GetProperty("timestamp").GetProperty("nanos").GetInt64() / 100);
    }
}
