using Avesa.Validation.Checks.Schedules;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Freeze;

/// <summary>No enabled schedule of the source starts the function: <see cref="SchedulesAreOff"/> among the sentences about both sides.</summary>
public sealed record SourceSchedulesAreOff(string Function) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => new SchedulesAreOff(Function).Run(migration.Source, cancellationToken);
}
