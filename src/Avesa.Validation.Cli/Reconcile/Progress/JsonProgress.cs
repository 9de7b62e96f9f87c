using System.Text.Json;
using System.Text.Json.Serialization;

namespace Avesa.Validation.Cli.Reconcile.Progress;

/// <summary>A line of JSON every two seconds, and one at the end: docs/reconcile.md.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="clock">For the time of a line.</param>
internal sealed partial class JsonProgress(TextWriter writer, TimeProvider clock) : IProgressDisplay
{
    /// <summary>The shape of a line; any change of it gives it another number.</summary>
    public const string Schema = "avesa-validation-progress/1";

    /// <inheritdoc />
    public TimeSpan Every { get; } = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public void Show(TimeSpan elapsed, IReadOnlyList<Pace> paces) => Write(elapsed, paces, false);

    /// <inheritdoc />
    public void End(TimeSpan elapsed, IReadOnlyList<Pace> paces) => Write(elapsed, paces, true);

    private void Write(TimeSpan elapsed, IReadOnlyList<Pace> paces, bool ended) => writer.WriteLine(JsonSerializer.Serialize(
        new Line(Schema, clock.GetUtcNow(), Math.Round(elapsed.TotalSeconds, 1), ended, [.. paces.Select(Of)]), ProgressShape.Default.Line));

    private static ComparisonLine Of(Pace pace) => new(
        pace.Standing.Name,
        pace.Standing.Unit,
        pace.Standing.Phase,
        pace.Standing.Source,
        pace.Standing.Production,
        pace.Standing.Bytes,
        pace.PerSecond is { } rate ? Math.Round(rate, 1) : null,
        pace.Standing.Share is { } share ? Math.Round(share, 4) : null,
        pace.Left is { } left ? Math.Round(left.TotalSeconds, 1) : null,
        pace.Standing.Missing,
        pace.Standing.Extra,
        pace.Standing.Changed);

    private sealed record Line(string Schema, DateTimeOffset At, double ElapsedSeconds, bool Ended, IReadOnlyList<ComparisonLine> Comparisons);

    private sealed record ComparisonLine(
        string Name, string Unit, string Phase, long Source, long Production, long Bytes, double? PerSecond, double? Share, double? SecondsLeft, long Missing, long Extra, long Changed);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Line))]
    private sealed partial class ProgressShape : JsonSerializerContext;
}
