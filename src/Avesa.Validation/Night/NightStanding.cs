using Avesa.Validation.Run;

namespace Avesa.Validation.Night;

/// <summary>Where the night stands: what of its timeline is done, what is late, and how much time is left. All of it follows from the facts of the run and from its clock.</summary>
/// <param name="Night">The night.</param>
/// <param name="Now">When the run looked at it last.</param>
/// <param name="Lines">How each line stands, in their order.</param>
public sealed record NightStanding(CutoverNight Night, DateTimeOffset Now, IReadOnlyList<LineStanding> Lines)
{
    /// <summary>The line that is due next; null when all have been due.</summary>
    public NightLine? Next => Night.Lines.FirstOrDefault(line => line.At > Now);

    /// <summary>How much of the window is left; nothing when it is over.</summary>
    public TimeSpan Left => Night.End > Now ? Night.End - Now : TimeSpan.Zero;

    /// <summary>How long a rollback may still wait to end within the window; nothing when it may no longer.</summary>
    public TimeSpan UntilLastRollback => Night.LastRollback > Now ? Night.LastRollback - Now : TimeSpan.Zero;

    /// <summary>Puts the facts of a run beside the lines of a night: a line's control has its words.</summary>
    /// <param name="night">The night.</param>
    /// <param name="controls">What the run found.</param>
    /// <param name="now">When.</param>
    public static NightStanding Of(CutoverNight night, IReadOnlyList<ControlResult> controls, DateTimeOffset now) =>
        Of(night, step => controls.FirstOrDefault(control => control.Control.Title == step) is { } control ? LineOutcome.Of(control) : null, now);

    /// <summary>Puts what is known of the lines beside them.</summary>
    /// <param name="night">The night.</param>
    /// <param name="outcome">What is known of the line with these words; null when no control has them.</param>
    /// <param name="now">When.</param>
    public static NightStanding Of(CutoverNight night, Func<string, LineOutcome?> outcome, DateTimeOffset now) =>
        new(night, now, [.. night.Lines.Select(line => LineStanding.Of(line, outcome(line.Step), now))]);
}

/// <summary>What is known of a line of the night.</summary>
/// <param name="Control">The id of its control.</param>
/// <param name="State">How the control stands: as the worst of its facts.</param>
/// <param name="At">When the last of what its facts prove was; null where none tells that.</param>
public sealed record LineOutcome(string Control, FactState State, DateTimeOffset? At)
{
    /// <summary>What a run found.</summary>
    public static LineOutcome Of(ControlResult control) => new(control.Control.Id, control.State, control.Facts.Max(fact => fact.At));
}

/// <summary>How a line of the night stands.</summary>
/// <param name="Line">The line.</param>
/// <param name="Control">The id of its control; null when no feature has one.</param>
/// <param name="State">How the control stands; null when there is none.</param>
/// <param name="Done">When it was done, where it is proven and a fact tells that.</param>
/// <param name="Due">Whether its time has come.</param>
/// <param name="Overdue">By how much it is overdue; null when it is not, is proven, or was not asked for.</param>
public sealed record LineStanding(NightLine Line, string? Control, FactState? State, DateTimeOffset? Done, bool Due, TimeSpan? Overdue)
{
    /// <summary>Whether the line is proven, by a word or by waivers too.</summary>
    public bool Proven => State <= FactState.Waived;

    /// <summary>How a line stands by what is known of it.</summary>
    public static LineStanding Of(NightLine line, LineOutcome? outcome, DateTimeOffset now)
    {
        var proven = outcome?.State <= FactState.Waived;
        var asked = outcome?.State is not (null or FactState.Skipped or FactState.DidNotRun);
        return new LineStanding(
            line,
            outcome?.Control,
            outcome?.State,
            proven ? outcome!.At : null,
            line.At <= now,
            asked && !proven && now > line.Until ? now - line.Until : null);
    }
}
