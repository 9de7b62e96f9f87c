using Amazon.Compat;

namespace Amazon.Scheduler;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonSchedulerClient"/>.</summary>
public class AmazonSchedulerConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "Scheduler", "scheduler", "scheduler", "2021-06-30", new RestJsonProtocol(), typeof(AmazonSchedulerException));

    public static new string ServiceId => Model.Id;
}
