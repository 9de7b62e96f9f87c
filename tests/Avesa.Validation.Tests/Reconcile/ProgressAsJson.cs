using System.Text.Json;
using Avesa.Validation.Cli.Reconcile.Progress;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Reconcile;

public sealed class ProgressAsJson : IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 21, 7, 30, 0, TimeSpan.Zero));
    private readonly StringWriter writer = new() { NewLine = "\n" };

    [Fact]
    public void Is_a_line_every_two_seconds_and_one_at_the_end()
    {
        var board = new ProgressBoard(clock);
        var progress = board.Add<long>(Standing.Of("Tenants\n", "items"), (standing, items) =>
            standing with { Phase = items < 800 ? "reading both" : Standing.Ended, Source = items, Production = items, Bytes = items * 10, Share = items < 800 ? items / 1000.0 : null, Extra = 1 });
        using (new ProgressTicker(board, new JsonProgress(writer, clock), clock))
        {
            progress.Report(0);
            clock.Advance(TimeSpan.FromSeconds(1));
            progress.Report(400);
            clock.Advance(TimeSpan.FromSeconds(1));
            progress.Report(800);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        writer.ToString().Should().Be(
            """
            {"schema":"avesa-validation-progress/1","at":"2026-11-21T07:30:02+00:00","elapsedSeconds":2,"ended":false,"comparisons":[{"name":"Tenants\n","unit":"items","phase":"reading both","source":400,"production":400,"bytes":4000,"perSecond":400,"share":0.4,"secondsLeft":3,"missing":0,"extra":1,"changed":0}]}
            {"schema":"avesa-validation-progress/1","at":"2026-11-21T07:30:03+00:00","elapsedSeconds":3,"ended":true,"comparisons":[{"name":"Tenants\n","unit":"items","phase":"ended","source":800,"production":800,"bytes":8000,"perSecond":null,"share":null,"secondsLeft":null,"missing":0,"extra":1,"changed":0}]}

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Has_the_members_of_the_documentation()
    {
        var documented = File.ReadLines(Repository.At("docs", "reconcile.md")).Single(line => line.Contains(JsonProgress.Schema, StringComparison.Ordinal));
        var board = new ProgressBoard(clock);
        board.Add<int>(Standing.Of("x", "items"), (standing, _) => standing);
        new ProgressTicker(board, new JsonProgress(writer, clock), clock).Dispose();

        Members(JsonElement.Parse(writer.ToString())).Should().Equal(Members(JsonElement.Parse(documented)));
    }

    private static IEnumerable<string> Members(JsonElement line) =>
        line.EnumerateObject().Select(member => member.Name).Concat(line.GetProperty("comparisons")[0].EnumerateObject().Select(member => member.Name));

    public void Dispose() => writer.Dispose();
}
