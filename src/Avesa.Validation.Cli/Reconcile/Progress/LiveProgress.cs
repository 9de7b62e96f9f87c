using System.Globalization;
using Avesa.Validation.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Avesa.Validation.Cli.Reconcile.Progress;

/// <summary>A table on a terminal that is drawn again and again; on a narrow one, a few lines.</summary>
/// <param name="context">Where it is drawn.</param>
/// <param name="width">How many letters stand on a line.</param>
internal sealed class LiveProgress(LiveDisplayContext context, int width) : IProgressDisplay
{
    private const int LongestName = 80;
    private const int WidthOfTable = 160;

    /// <inheritdoc />
    public TimeSpan Every { get; } = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc />
    public void Show(TimeSpan elapsed, IReadOnlyList<Pace> paces)
    {
        context.UpdateTarget(Drawn(elapsed, paces, width));
        context.Refresh();
    }

    /// <inheritdoc />
    public void End(TimeSpan elapsed, IReadOnlyList<Pace> paces) => Show(elapsed, paces);

    /// <summary>The picture.</summary>
    public static IRenderable Drawn(TimeSpan elapsed, IReadOnlyList<Pace> paces, int width) => width < WidthOfTable
        ? new Rows([new Text(PlainProgress.Length(elapsed)), .. paces.Select(pace => new Text(PlainProgress.Text(pace)))])
        : Table(elapsed, paces);

    private static Table Table(TimeSpan elapsed, IReadOnlyList<Pace> paces)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn(new TableColumn(new Text(PlainProgress.Length(elapsed))).NoWrap());
        foreach (var heading in (string[])["doing", "source", "production", "rate", "done", "left", "differ"])
        {
            table.AddColumn(new TableColumn(new Text(heading)).NoWrap().Alignment(heading == "doing" ? Justify.Left : Justify.Right));
        }

        foreach (var (standing, rate, left) in paces)
        {
            // Names come from an account or its owner: as text, never as markup.
            table.AddRow(
                new Text(Printable.Of(standing.Name, LongestName)),
                new Text(standing.Phase),
                new Text(Number(standing.Source)),
                new Text(Number(standing.Production)),
                new Text(rate is { } perSecond ? $"{Number((long)perSecond)} {standing.Unit}/s" : ""),
                new Text(standing.Share is { } share ? $"{(int)(share * 100)} %" : ""),
                new Text(left is { } time ? PlainProgress.Length(time) : ""),
                new Text(Number(standing.Different), standing.Different > 0 ? new Style(Color.Red) : Style.Plain));
        }

        return table;
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
