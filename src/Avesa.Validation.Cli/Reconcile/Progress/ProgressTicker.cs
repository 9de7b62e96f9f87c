namespace Avesa.Validation.Cli.Reconcile.Progress;

/// <summary>Shows a board at its display's own pace, however often the comparisons report, until it is disposed; then once more.</summary>
internal sealed class ProgressTicker : IDisposable
{
    private readonly Lock gate = new();
    private readonly ProgressBoard board;
    private readonly IProgressDisplay display;
    private readonly ITimer timer;
    private bool ended;

    /// <summary>Begins.</summary>
    public ProgressTicker(ProgressBoard board, IProgressDisplay display, TimeProvider clock)
    {
        this.board = board;
        this.display = display;
        timer = clock.CreateTimer(_ => Tick(), null, display.Every, display.Every);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
        {
            if (!ended)
            {
                Try(display.End);
            }

            ended = true;
        }
    }

    // A full disk or a closed pipe ends what is shown, and never what is compared.
    private void Try(Action<TimeSpan, IReadOnlyList<Pace>> show)
    {
        try
        {
            show(board.Elapsed, board.Now());
        }
        catch (IOException)
        {
            ended = true;
        }
    }

    private void Tick()
    {
        lock (gate)
        {
            if (!ended)
            {
                Try(display.Show);
            }
        }
    }
}
