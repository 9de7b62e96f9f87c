namespace Avesa.Validation.Estate;

/// <summary>A bucket that moves, with its name on each side.</summary>
public sealed record MigratedBucket(string Source, string Production);

/// <summary>A function of the estate, which has the same name on both sides, and the expression of the one schedule that starts it.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Schedule">For example <c>rate(1 hour)</c>.</param>
public sealed record ScheduledFunction(string Name, string Schedule);

/// <summary>What the feature's Background says of the estate: the names that every check starts from, so that whoever runs another estate edits no code.</summary>
/// <param name="Tables">The tables that move.</param>
/// <param name="Bucket">The bucket that moves.</param>
/// <param name="Secrets">The names of the secrets that move, the same on both sides.</param>
/// <param name="Functions">The functions.</param>
public sealed record PlannedEstate(
    IReadOnlyList<MigratedTable> Tables,
    MigratedBucket Bucket,
    SecretNames Secrets,
    IReadOnlyList<ScheduledFunction> Functions);
