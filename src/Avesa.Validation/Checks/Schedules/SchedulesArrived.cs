using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Schedules;

/// <summary>Every schedule that the source has for the function exists in production: the same expression, started at the production function.</summary>
public sealed record SchedulesArrived(string Function) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var (source, listed) = await migration.Source.SchedulesOf(Function);
        var (production, _) = await migration.Production.SchedulesOf(Function);
        if (source.Count == 0)
        {
            return new Unproven($"The source has no schedule for {Function} among {listed}, so there is nothing to compare with: look whether its schedules were deleted instead of disabled.");
        }

        var target = migration.Production.ArnOf("lambda", $"function:{Function}");
        var findings = source
            .Where(schedule => !production.Any(arrived => arrived.Expression == schedule.Expression && arrived.TargetArn == target))
            .Select(schedule => new Finding(
                schedule.Arn,
                $"a schedule in production with {schedule.Expression} for {target}",
                Observed(production),
                "Deploy the schedules of the production stack again."))
            .ToList();
        return Verdict.Judge(
            Proof.Compared,
            findings,
            $"{string.Join(", ", source)} of the source {(source.Count == 1 ? "is" : "are")} {string.Join(", ", production)} in production.",
            $"{findings.Count} of {source.Count} schedules that the source has for {Function} did not arrive.");
    }

    private static string Observed(IReadOnlyList<ScheduleFacts> production) =>
        production.Count == 0 ? "none for this function" : string.Join(", ", production.Select(schedule => $"{schedule} for {schedule.TargetArn}"));
}
