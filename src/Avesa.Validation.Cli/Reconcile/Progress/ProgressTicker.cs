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
            ended = true;
            display.End(board.Elapsed, board.Now());
        }
    }

    private void Tick()
    {
        lock (gate)
        {
            if (!ended)
            {
                display.Show(board.Elapsed, board.Now());
            }
        }
    }
}
