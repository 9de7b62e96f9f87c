using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The metrics that AWS publishes by itself when a function runs and when a schedule fires, to the minute.</summary>
internal static class LambdaMetrics
{
    /// <summary>One successful invocation: Lambda publishes zeros for what did not happen in it.</summary>
    /// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html</remarks>
    public static void Observe(Account account, string function, DateTimeOffset start, TimeSpan duration)
    {
        var minute = Minute(start);
        Add(account, "AWS/Lambda", "Invocations", ("FunctionName", function), minute, 1);
        Add(account, "AWS/Lambda", "Errors", ("FunctionName", function), minute, 0);
        Add(account, "AWS/Lambda", "Throttles", ("FunctionName", function), minute, 0);
        Add(account, "AWS/Lambda", "Duration", ("FunctionName", function), minute, Math.Round(duration.TotalMilliseconds, 2), "Milliseconds");
    }

    /// <summary>One firing of a rule that reached its target.</summary>
    /// <remarks>https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html</remarks>
    public static void ObserveRule(Account account, string rule, DateTimeOffset fired)
    {
        foreach (var name in (string[])["Invocations", "MatchedEvents", "TriggeredRules"])
        {
            Add(account, "AWS/Events", name, ("RuleName", rule), Minute(fired), 1);
        }
    }

    /// <summary>One attempt of Scheduler to invoke a target.</summary>
    /// <remarks>https://docs.aws.amazon.com/scheduler/latest/UserGuide/monitoring-cloudwatch.html</remarks>
    public static void ObserveSchedule(Account account, string group, DateTimeOffset fired) =>
        Add(account, "AWS/Scheduler", "InvocationAttemptCount", ("ScheduleGroup", group), Minute(fired), 1);

    private static void Add(Account account, string metricNamespace, string name, (string Name, string Value) dimension, DateTimeOffset time, double value, string unit = "Count") =>
        account.Metrics.GetOrAdd(MetricKey.Of(metricNamespace, name, dimension), _ => new MetricSeries { Unit = unit }).Add(new Datapoint(time, value));

    private static DateTimeOffset Minute(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds() / 60 * 60);
}
