namespace Avesa.Validation.Cli.Reconcile;

/// <summary>What was asked for cannot be done as it was asked; nothing was called yet.</summary>
/// <param name="problems">Everything that is wrong: a sentence each.</param>
internal sealed class UsageException(params IReadOnlyList<string> problems) : Exception(string.Join(' ', problems))
{
    /// <summary>Everything that is wrong: a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
