using Avesa.Validation.Cli.Reconcile.Progress;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Reconcile;

public sealed class ProgressWithoutATerminal : IDisposable
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UnixEpoch);
    private readonly StringWriter writer = new() { NewLine = "\n" };

    [Fact]
    public void Is_a_line_every_five_seconds_however_often_the_comparison_reports()
    {
        var board = new ProgressBoard(clock);
        var progress = Items(board, "Tenants");
        using (new ProgressTicker(board, new PlainProgress(writer), clock))
        {
            for (var items = 10; items <= 1000; items += 10)
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                progress.Report(items);
            }
        }

        writer.ToString().Should().Be(
            """
            0:05  Tenants: reading both, 490 and 490 items, 200/s, 24 %, 0:15 left, 0 differ
            0:10  Tenants: reading both, 990 and 990 items, 200/s, 49 %, 0:10 left, 0 differ

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Is_a_line_also_while_nothing_happens()
    {
        var board = new ProgressBoard(clock);
        Items(board, "Tenants");
        using (new ProgressTicker(board, new PlainProgress(writer), clock))
        {
            clock.Advance(TimeSpan.FromSeconds(5));
        }

        clock.Advance(TimeSpan.FromSeconds(50));
        writer.ToString().Should().Be("0:05  Tenants: waiting, 0 and 0 items, 0/s, 0 differ\n", "after its end nothing is shown");
    }

    [Fact]
    public void Has_the_rate_of_the_phase_whether_it_counts_on_or_anew()
    {
        var board = new ProgressBoard(clock);
        var progress = board.Add<(string Phase, long Read)>(Standing.Of("s3://a", "objects"), (standing, report) => standing with { Phase = report.Phase, Source = report.Read });
        progress.Report(("listing both", 0));
        clock.Advance(TimeSpan.FromSeconds(10));
        progress.Report(("listing both", 1000));
        progress.Report(("reading contents", 1000));
        clock.Advance(TimeSpan.FromSeconds(10));
        board.Now().Single().PerSecond.Should().Be(0);
        progress.Report(("reading contents", 1500));
        board.Now().Single().PerSecond.Should().Be(50);
        progress.Report(("looking again", 0));
        clock.Advance(TimeSpan.FromSeconds(10));
        progress.Report(("looking again", 100));
        board.Now().Single().PerSecond.Should().Be(10);
    }

    [Fact]
    public void Ends_where_nobody_reads_it_and_the_comparison_goes_on()
    {
        using var closed = new Closed();
        var board = new ProgressBoard(clock);
        var progress = Items(board, "Tenants");
        using (new ProgressTicker(board, new PlainProgress(closed), clock))
        {
            clock.Advance(TimeSpan.FromSeconds(15));
            progress.Report(10);
        }

        closed.Tried.Should().Be(1);
        board.Now().Single().Standing.Source.Should().Be(10);
    }

    [Fact]
    public void Leaves_out_what_is_over_and_begins_to_count_again_in_every_phase()
    {
        var board = new ProgressBoard(clock);
        var one = Items(board, "One");
        var other = Items(board, "Other\n::error::");
        using (new ProgressTicker(board, new PlainProgress(writer), clock))
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            one.Report(-1);
            other.Report(100);
            clock.Advance(TimeSpan.FromSeconds(2));
            other.Report(-1);
            clock.Advance(TimeSpan.FromSeconds(5));
            clock.Advance(TimeSpan.FromHours(1));
        }

        var lines = writer.ToString().Split('\n');
        lines[0].Should().Be("0:05  Other\\u{000A}::error::: reading both, 100 and 100 items, 100/s, 5 %, 0:38 left, 0 differ");
        lines[1].Should().Be("0:10  all compared");
        lines[^2].Should().Be("1:00:10  all compared");
    }

    private static IProgress<int> Items(ProgressBoard board, string name) => board.Add<int>(
        Standing.Of(name, "items"),
        (standing, items) => items < 0
            ? standing with { Phase = Standing.Ended, Share = null }
            : standing with { Phase = "reading both", Source = items, Production = items, Share = items / 2000.0 });

    public void Dispose() => writer.Dispose();

    private sealed class Closed : StringWriter
    {
        public int Tried { get; private set; }

        public override void WriteLine(string? value)
        {
            Tried++;
            throw new IOException("Broken pipe");
        }
    }
}
