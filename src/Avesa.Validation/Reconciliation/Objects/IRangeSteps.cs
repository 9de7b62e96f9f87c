namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>Goes through one range of keys, which may become shorter between two steps.</summary>
internal interface IRangeSteps
{
    /// <summary>Reads on, and takes what is known by then; it claims of the range what it takes.</summary>
    Task<RangeStep> Step(CancellationToken cancellationToken);
}

/// <summary>What a step of a range has shown.</summary>
/// <param name="More">Whether there is more.</param>
/// <param name="Pages">How many pages it took, of the side that took more.</param>
/// <param name="Sample">Some of the keys, the first among them; none when there were none.</param>
internal sealed record RangeStep(bool More, int Pages, IReadOnlyList<string> Sample);
