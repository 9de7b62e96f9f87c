using System.Globalization;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>
/// No function of the source whose name ends so has run since the source's ingestion stopped, by its metric Invocations; some of them must have run
/// before, else the metric proves nothing.
/// </summary>
/// <param name="Ending">For example <c>-prod</c>.</param>
public sealed record FunctionsNamedHaveNotRun(string Ending) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.SinceSourceStopped(stopped => migration.Source.OfFunctionsNamed(Ending, async names =>
    {
        var measured = await Task.WhenAll(names.Select(async name => (Name: name, Points: await FunctionHasNotStarted.Invocations(migration.Source, name, stopped))));
        var since = FunctionLogs.Time(stopped);
        var before = measured.Count(function => function.Points.Any(point => point.Start < stopped && point.Sum > 0));
        List<Finding> findings =
        [
            .. from function in measured
               let late = function.Points.Where(point => point.Start >= stopped && point.Sum > 0).ToList()
               where late.Count > 0
               select new Finding(
                   $"AWS/Lambda Invocations of {function.Name} in the source",
                   $"no positive datapoint since {since}",
                   string.Create(CultureInfo.InvariantCulture, $"{late.Sum(point => point.Sum):N0}, the last at {FunctionLogs.Time(late[^1].Start)}"),
                   "Find who starts it, and set its reserved concurrency to 0."),
        ];
        return findings.Count > 0 ? new Broken($"Functions named {Ending} still run in the source.", Proof.Read, findings)
            : before == 0 ? new Unproven($"None of {names.Count} functions named {Ending} of the source has a run in its metric since {since}, but none in the {FunctionHasNotStarted.Before.TotalHours:N0} hours before either, so it proves nothing.")
            : new Held($"None of {names.Count} functions named {Ending} of the source has run since {since}, by the metric Invocations, which shows runs of {before} of them before.", Proof.Read);
    }));
}
