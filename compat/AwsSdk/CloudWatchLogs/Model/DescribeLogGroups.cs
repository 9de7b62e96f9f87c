using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html">DescribeLogGroups</see>.
/// </summary>
[Throws(typeof(InvalidParameterException), typeof(ServiceUnavailableException))]
public class DescribeLogGroupsRequest : AmazonCloudWatchLogsRequest
{
    public List<string> AccountIdentifiers { get; set; }

    public string LogGroupNamePrefix { get; set; }

    public string LogGroupNamePattern { get; set; }

    public string NextToken { get; set; }

    public int? Limit { get; set; }

    public bool? IncludeLinkedAccounts { get; set; }

    public LogGroupClass LogGroupClass { get; set; }
}

public class DescribeLogGroupsResponse : AmazonWebServiceResponse
{
    public List<LogGroup> LogGroups { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IDescribeLogGroupsPaginator
{
    IPaginatedEnumerable<DescribeLogGroupsResponse> Responses { get; }

    IPaginatedEnumerable<LogGroup> LogGroups { get; }
}

internal sealed class DescribeLogGroupsPaginator(IAmazonCloudWatchLogs client, DescribeLogGroupsRequest request)
    : Paginator<DescribeLogGroupsRequest, DescribeLogGroupsResponse>(
        request, client.DescribeLogGroupsAsync, response => response.NextToken),
        IDescribeLogGroupsPaginator
{
    public IPaginatedEnumerable<LogGroup> LogGroups => Each(response => response.LogGroups);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
