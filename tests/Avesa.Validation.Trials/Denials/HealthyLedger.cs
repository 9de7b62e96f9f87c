using Avesa.Validation.Checklists.Worlds;

namespace Avesa.Validation.Trials.Denials;

/// <summary>What a healthy run of one moment asked for, and what each check of it rests on.</summary>
internal sealed class HealthyLedger
{
    private static readonly Dictionary<CutoverMoment, Lazy<Task<HealthyLedger>>> Runs = Enum.GetValues<CutoverMoment>()
        .ToDictionary(moment => moment, moment => new Lazy<Task<HealthyLedger>>(() => Run(moment)));

    private HealthyLedger(CutoverMoment moment, DateTimeOffset now, TrialResult result)
    {
        Moment = moment;
        Now = now;
        Result = result;
        Checks = [.. Asked.Of(result)];
        Cells = [.. result.Calls.Select(call => Cell.Of(moment, call)).Distinct()];
    }

    /// <summary>The moment.</summary>
    public CutoverMoment Moment { get; }

    /// <summary>The time for which its accounts were built; others for the same time hold the same, down to the names of objects.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The run.</summary>
    public TrialResult Result { get; }

    /// <summary>Every check of it, all of them held.</summary>
    public IReadOnlyList<Asked> Checks { get; }

    /// <summary>Every kind of call that it made.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>The run of a moment, once in the process.</summary>
    public static Task<HealthyLedger> Of(CutoverMoment moment) => Runs[moment].Value;

    /// <summary>The checks whose evidence names a kind of call. The proof of identity underlies all of them.</summary>
    public IReadOnlyList<Asked> RestingOn(Cell cell) => [.. Checks.Where(check => check.Entry.Calls.Any(cell.IsCitedBy) || (cell.IsIdentity && check.Entry.Calls.Count > 0))];

    /// <summary>The kinds of calls that a control's checks rest on.</summary>
    public IReadOnlySet<Cell> Under(string control) => Checks.Where(check => check.Control == control)
        .SelectMany(check => Cells.Where(cell => check.Entry.Calls.Any(cell.IsCitedBy)))
        .ToHashSet();

    private static async Task<HealthyLedger> Run(CutoverMoment moment)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new HealthyLedger(moment, now, await Trial.Run(new TrialWorld(new EmbeddedOptions { Moments = [moment], Now = now }), _ => true));
    }
}
