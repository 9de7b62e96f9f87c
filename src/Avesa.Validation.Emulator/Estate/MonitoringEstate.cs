using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The metrics of the run history, and production's dashboard (plan 5.1).</summary>
internal static class MonitoringEstate
{
    // What the CDK's GraphWidget of plan 5.1 turns into.
    private const string Overview =
        """{"widgets":[{"type":"metric","width":6,"height":6,"x":0,"y":0,"properties":{"view":"timeSeries","title":"Lambda Function Invocations","region":"us-east-1","metrics":[["AWS/Lambda","Invocations","FunctionName","avesa-connectwise-ingestion-prod"]],"yAxis":{}}}]}""";

    /// <summary>Fills CloudWatch of one account.</summary>
    public static void Build(Side side, RunHistory history, Timeline timeline)
    {
        foreach (var run in history.Of(side))
        {
            LambdaMetrics.Observe(side.Account, run.Function.Name, run.Start, run.Duration);
            if (!run.Scheduled)
            {
                continue;
            }

            if (run.Function.UsesScheduler)
            {
                LambdaMetrics.ObserveSchedule(side.Account, "default", run.Start);
            }
            else
            {
                LambdaMetrics.ObserveRule(side.Account, run.Function.ScheduleName(side), run.Start);
            }
        }

        if (side.IsProduction)
        {
            side.Account.Dashboards["AVESA-Production-Overview"] =
                new Dashboard { Name = "AVESA-Production-Overview", Body = Overview, LastModified = timeline.ProductionDeployed };
        }
    }
}
