using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>EventBridge rules and Scheduler schedules: the pipeline's five on each side, dev's and staging's, and unrelated ones.</summary>
internal static class ScheduleEstate
{
    /// <summary>Fills EventBridge of one account: the source's schedules are off at both moments, production's on once it has cut over.</summary>
    public static void Build(Side side, Timeline timeline)
    {
        var state = side.IsProduction && timeline.CutOver ? "ENABLED" : "DISABLED";
        foreach (var pipeline in PipelineFunction.All)
        {
            var target = side.FunctionArn(pipeline.Name);
            if (pipeline.UsesScheduler)
            {
                AddSchedule(side, "default", pipeline.ScheduleName(side), pipeline.Expression, target, state, timeline);
            }
            else
            {
                AddRule(side, pipeline.ScheduleName(side), pipeline.Expression, target, state);
            }
        }

        AddRule(side, "cost-report-daily", "cron(0 6 * * ? *)", side.FunctionArn("cost-report-daily"), "ENABLED");
        AddRule(side, "log-archiver-nightly", "cron(30 1 * * ? *)", side.FunctionArn("log-archiver"), "ENABLED");
        AddPatternRule(side);
        if (!side.IsProduction)
        {
            AddLowerStages(side, timeline);
        }
    }

    private static void AddLowerStages(Side side, Timeline timeline)
    {
        foreach (var stage in (string[])["dev", "staging"])
        {
            foreach (var pipeline in PipelineFunction.All)
            {
                var name = $"ConnectWiseDataPipeline-{stage}-{pipeline.ScheduleLogicalId}";
                var target = side.FunctionArn($"{pipeline.Name[..^"prod".Length]}{stage}");
                if (pipeline.UsesScheduler)
                {
                    AddSchedule(side, stage, name, pipeline.Expression, target, "ENABLED", timeline);
                }
                else
                {
                    AddRule(side, name, pipeline.Expression, target, "ENABLED");
                }
            }
        }
    }

    private static void AddRule(Side side, string name, string expression, string target, string state)
    {
        var rule = new EventRule
        {
            Name = name,
            Arn = side.Account.ArnOf("events", $"rule/{name}"),
            ScheduleExpression = expression,
            State = state,
        };
        rule.Targets.Add(new RuleTarget("Target0", target));
        side.Account.Rules[name] = rule;
    }

    private static void AddPatternRule(Side side)
    {
        const string Name = "root-sign-in";
        var rule = new EventRule
        {
            Name = Name,
            Arn = side.Account.ArnOf("events", $"rule/{Name}"),
            EventPattern = """{"detail-type":["AWS Console Sign In via CloudTrail"],"detail":{"userIdentity":{"type":["Root"]}}}""",
            Description = "Tells operations when somebody signs in as root",
        };
        rule.Targets.Add(new RuleTarget("Target0", side.FunctionArn("slack-notifier")));
        side.Account.Rules[Name] = rule;
    }

    private static void AddSchedule(Side side, string group, string name, string expression, string target, string state, Timeline timeline)
    {
        side.Account.Schedules[$"{group}/{name}"] = new Schedule
        {
            Group = group,
            Name = name,
            Arn = side.Account.ArnOf("scheduler", $"schedule/{group}/{name}"),
            Expression = expression,
            State = state,
            TargetArn = target,
            RoleArn = side.SchedulerRoleArn,
            Created = side.IsProduction ? timeline.ProductionDeployed : timeline.SourceDeployed,
        };
    }
}
