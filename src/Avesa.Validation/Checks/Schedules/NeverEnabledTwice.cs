using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Schedules;

/// <summary>The function is not started by enabled schedules in both accounts, which would ingest every tenant twice.</summary>
public sealed record NeverEnabledTwice(string Function) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var (source, sourceListed) = await migration.Source.SchedulesOf(Function);
        var (production, productionListed) = await migration.Production.SchedulesOf(Function);
        if (sourceListed == 0 || productionListed == 0)
        {
            return new Unproven($"One side shows no schedule at all (source {sourceListed}, production {productionListed}), so it may be the wrong region or account.");
        }

        var enabled = source.Concat(production).Where(schedule => schedule.Enabled).ToList();
        return source.Any(schedule => schedule.Enabled) && production.Any(schedule => schedule.Enabled)
            ? new Broken(
                $"{Function} is started in both accounts.",
                Proof.Compared,
                [.. enabled.Select(schedule => new Finding(schedule.Arn, "enabled in one account alone", "enabled in both", "Disable the source's schedule, then look for tenants that were ingested twice."))])
            : new Held($"{Function} has {source.Count} schedules in the source and {production.Count} in production, and {(enabled.Count == 0 ? "none is enabled" : $"only {string.Join(", ", enabled)}")}.", Proof.Compared);
    }
}
