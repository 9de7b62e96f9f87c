using Amazon.CloudWatch;
using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.CloudWatch;

/// <summary>Clients for CloudWatch, and metrics to read.</summary>
internal static class CloudWatchClient
{
    /// <summary>A whole hour within the last two days, so that starts are rounded to the minute.</summary>
    public static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddHours(-30).ToUnixTimeSeconds() / 3600 * 3600);

    public static AmazonCloudWatchClient CloudWatch(this TwoAccounts accounts, AWSCredentials key) => new(key, accounts.Config<AmazonCloudWatchConfig>());

    /// <summary>Observes a function's metric at minutes after <see cref="Start"/>.</summary>
    public static void Observe(this Account account, string function, string name, params IEnumerable<(int Minute, double Value)> observations) =>
        account.Metrics.GetOrAdd(MetricKey.Of("AWS/Lambda", name, ("FunctionName", function)), _ => new MetricSeries())
            .Add(observations.Select(observed => new Datapoint(Start.AddMinutes(observed.Minute), observed.Value)));
}
