using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html">DescribeAlarms</see>.
/// </summary>
[Throws(typeof(InvalidNextTokenException))]
public class DescribeAlarmsRequest : AmazonCloudWatchRequest
{
    public List<string> AlarmNames { get; set; }

    public string AlarmNamePrefix { get; set; }

    public List<string> AlarmTypes { get; set; }

    public string ChildrenOfAlarmName { get; set; }

    public string ParentsOfAlarmName { get; set; }

    public StateValue StateValue { get; set; }

    public string ActionPrefix { get; set; }

    public int? MaxRecords { get; set; }

    public string NextToken { get; set; }
}

public class DescribeAlarmsResponse : AmazonWebServiceResponse
{
    public List<CompositeAlarm> CompositeAlarms { get; set; }

    public List<MetricAlarm> MetricAlarms { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IDescribeAlarmsPaginator
{
    IPaginatedEnumerable<DescribeAlarmsResponse> Responses { get; }

    IPaginatedEnumerable<MetricAlarm> MetricAlarms { get; }

    IPaginatedEnumerable<CompositeAlarm> CompositeAlarms { get; }
}

internal sealed class DescribeAlarmsPaginator(IAmazonCloudWatch client, DescribeAlarmsRequest request)
    : Paginator<DescribeAlarmsRequest, DescribeAlarmsResponse>(
        request, client.DescribeAlarmsAsync, response => response.NextToken),
        IDescribeAlarmsPaginator
{
    public IPaginatedEnumerable<MetricAlarm> MetricAlarms => Each(response => response.MetricAlarms);

    public IPaginatedEnumerable<CompositeAlarm> CompositeAlarms => Each(response => response.CompositeAlarms);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
