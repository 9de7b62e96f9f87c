using Spectre.Console;

namespace Avesa.Validation.Cli.Reconcile.Progress;

/// <summary>How progress is shown: one of <see cref="Kinds"/>, and into a file beside it.</summary>
/// <param name="shell">Where it is shown.</param>
/// <param name="kind">Which.</param>
/// <param name="file">The file of JSON lines; null when there is none.</param>
internal sealed class ProgressDisplays(Shell shell, string kind, TextWriter? file)
{
    /// <summary>Live on a terminal, plain without one.</summary>
    public const string Automatic = "auto";

    private const string Live = "live";
    private const string Plain = "plain";
    private const string Json = "json";
    private const string None = "none";

    /// <summary>What <c>--progress</c> may be.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Automatic, Live, Plain, Json, None];

    /// <summary>Shows a board while something runs.</summary>
    public async Task<T> While<T>(ProgressBoard board, Func<Task<T>> run)
    {
        using var intoFile = file is null ? null : new ProgressTicker(board, new JsonProgress(file, shell.Clock), shell.Clock);
        if (kind is Automatic or Live && shell.Terminal is { } terminal)
        {
            return await terminal.Live(LiveProgress.Drawn(board.Elapsed, board.Now(), terminal.Profile.Width)).StartAsync(async context =>
            {
                using var live = new ProgressTicker(board, new LiveProgress(context, terminal.Profile.Width), shell.Clock);
                return await run();
            });
        }

        using var shown = kind switch
        {
            None => null,
            Json => new ProgressTicker(board, new JsonProgress(shell.Error, shell.Clock), shell.Clock),
            _ => new ProgressTicker(board, new PlainProgress(shell.Error), shell.Clock),
        };
        return await run();
    }
}
