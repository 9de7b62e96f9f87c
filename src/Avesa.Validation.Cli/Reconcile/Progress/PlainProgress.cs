using System.Globalization;
using Avesa.Validation.Reports;

namespace Avesa.Validation.Cli.Reconcile.Progress;

/// <summary>A line every few seconds with the comparisons that are not over.</summary>
/// <param name="writer">Where it goes.</param>
internal sealed class PlainProgress(TextWriter writer) : IProgressDisplay
{
    private const int LongestName = 120;

    /// <inheritdoc />
    public TimeSpan Every { get; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public void Show(TimeSpan elapsed, IReadOnlyList<Pace> paces) => writer.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{Length(elapsed)}  {string.Join(" | ", paces.Where(pace => pace.Standing.Phase != Standing.Ended).Select(Text).DefaultIfEmpty("all compared"))}"));

    /// <inheritdoc />
    public void End(TimeSpan elapsed, IReadOnlyList<Pace> paces)
    {
    }

    /// <summary>A length of time: <c>1:02:03</c> or <c>2:03</c>.</summary>
    public static string Length(TimeSpan time) =>
        time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time:mm\\:ss}") : time.ToString("m\\:ss", CultureInfo.InvariantCulture);

    /// <summary>One comparison, on one line.</summary>
    public static string Text(Pace pace)
    {
        var standing = pace.Standing;
        return string.Create(CultureInfo.InvariantCulture, $"{Printable.Of(standing.Name, LongestName)}: {standing.Phase}, {standing.Source:N0} and {standing.Production:N0} {standing.Unit}")
            + string.Create(CultureInfo.InvariantCulture, $"{(pace.PerSecond is { } rate ? $", {rate:N0}/s" : "")}{(standing.Share is { } share ? $", {Math.Floor(share * 100)} %" : "")}")
            + $"{(pace.Left is { } left ? $", {Length(left)} left" : "")}, {standing.Different.ToString("N0", CultureInfo.InvariantCulture)} differ";
    }
}
