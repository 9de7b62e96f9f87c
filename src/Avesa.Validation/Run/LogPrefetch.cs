using Avesa.Validation.Checks.Metrics;
using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Estate;

namespace Avesa.Validation.Run;

/// <summary>Starts the reads of the functions' logs and metrics: those of the checklist that the moment calls for, since the other's are the larger part.</summary>
internal static class LogPrefetch
{
    /// <summary>Starts them for each function.</summary>
    public static void Begin(Migration migration, PlannedEstate estate)
    {
        var cutover = migration.CutoverAt <= migration.Clock.GetUtcNow() ? migration.CutoverAt : null;
        foreach (var function in estate.Functions.Select(function => function.Name))
        {
            _ = cutover is { } since ? Flowing(migration.Production, function, since) : Configured(migration.Production, function);
            _ = Stopped(migration, function);
        }
    }

    private static async Task Configured(ProductionAccount production, string function)
    {
        if (await production.Lambda.Function(function) is { } facts)
        {
            _ = production.Logs.Group(facts.LogGroup);
            _ = production.Logs.Within(facts.LogGroup, function, TimeSpan.FromHours(24));
            _ = production.Logs.Since(facts.LogGroup, function, facts.LastModified);
        }
    }

    private static async Task Flowing(ProductionAccount production, string function, DateTimeOffset cutover)
    {
        foreach (var metric in FunctionHasNotFailed.Metrics)
        {
            _ = FunctionHasNotFailed.Sum(production, function, metric, cutover);
        }

        if (await production.Lambda.Function(function) is { } facts)
        {
            _ = production.Logs.Since(facts.LogGroup, function, cutover);
            _ = production.Logs.Group(facts.LogGroup);
        }
    }

    private static async Task Stopped(Migration migration, string function)
    {
        if (migration.SourceStoppedAt is { } stopped)
        {
            _ = FunctionHasNotStarted.Invocations(migration.Source, function, stopped);
            var source = await migration.Source.Lambda.Function(function);
            _ = migration.Source.Logs.Since(source?.LogGroup ?? FunctionHasNotStarted.DefaultGroup(function), function, stopped - FunctionHasNotStarted.Before);
        }
    }
}
