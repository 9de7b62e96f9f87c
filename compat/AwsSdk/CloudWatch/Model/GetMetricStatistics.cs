using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html">GetMetricStatistics</see>.
/// </summary>
[Throws(
    typeof(InvalidParameterValueException),
    typeof(MissingRequiredParameterException),
    typeof(InvalidParameterCombinationException),
    typeof(InternalServiceException))]
public class GetMetricStatisticsRequest : AmazonCloudWatchRequest
{
    public string Namespace { get; set; }

    public string MetricName { get; set; }

    public List<Dimension> Dimensions { get; set; }

    public DateTime? StartTime { get; set; }

    public DateTime? EndTime { get; set; }

    public int? Period { get; set; }

    public List<string> Statistics { get; set; }

    public List<string> ExtendedStatistics { get; set; }

    public StandardUnit Unit { get; set; }
}

public class GetMetricStatisticsResponse : AmazonWebServiceResponse
{
    public string Label { get; set; }

    public List<Datapoint> Datapoints { get; set; }
}
