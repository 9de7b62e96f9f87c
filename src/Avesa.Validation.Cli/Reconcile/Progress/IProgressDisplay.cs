namespace Avesa.Validation.Cli.Reconcile.Progress;

/// <summary>Shows where comparisons stand.</summary>
internal interface IProgressDisplay
{
    /// <summary>How often it is shown, at most.</summary>
    TimeSpan Every { get; }

    /// <summary>Shows it.</summary>
    /// <param name="elapsed">How long it has been going on.</param>
    /// <param name="paces">Where each stands.</param>
    void Show(TimeSpan elapsed, IReadOnlyList<Pace> paces);

    /// <summary>Shows it for the last time.</summary>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="paces">Where each ended.</param>
    void End(TimeSpan elapsed, IReadOnlyList<Pace> paces);
}
