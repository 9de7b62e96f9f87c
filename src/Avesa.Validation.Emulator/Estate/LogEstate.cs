using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The log groups: the five functions' with a stream for each run, and the many others that listings have to page past.</summary>
internal static class LogEstate
{
    /// <summary>Fills CloudWatch Logs of one account.</summary>
    public static void Build(Side side, RunHistory history, Timeline timeline)
    {
        var created = side.IsProduction ? timeline.ProductionDeployed : timeline.SourceCreated;
        foreach (var function in PipelineFunction.All)
        {
            var group = AddGroup(side, function.LogGroup, created, 30);
            var runs = history.Of(side).Where(run => run.Function == function).ToList();
            foreach (var run in runs)
            {
                var invocation = PipelineLog.Invocation(run);
                group.Add(new LogStream
                {
                    Name = invocation.StreamName,
                    Created = invocation.First,
                    Beginning = new LogBeginning(invocation.First, invocation.Last, () => PipelineLog.Of(run)),
                });
            }

            group.StoredBytes = runs.Count * (function.Table is null ? 22_400L : 6_100L);
        }

        foreach (var name in OtherLogGroups.Names(side))
        {
            AddGroup(side, name, created, side.Seed.At(name).Chance(0.6) ? 14 : null);
        }

        OtherLogGroups.FillWithErrors(AddGroup(side, OtherLogGroups.FullOfErrors, created, null), timeline);
    }

    private static LogGroup AddGroup(Side side, string name, DateTimeOffset created, int? retention)
    {
        var group = new LogGroup { Name = name, Arn = side.Account.ArnOf("logs", $"log-group:{name}"), Created = created, RetentionInDays = retention };
        side.Account.LogGroups[name] = group;
        return group;
    }
}
