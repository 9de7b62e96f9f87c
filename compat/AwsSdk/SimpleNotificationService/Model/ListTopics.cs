using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html">ListTopics</see>.
/// </summary>
[Throws(typeof(AuthorizationErrorException), typeof(InternalErrorException), typeof(InvalidParameterException))]
public class ListTopicsRequest : AmazonSimpleNotificationServiceRequest
{
    public string NextToken { get; set; }
}

public class ListTopicsResponse : AmazonWebServiceResponse
{
    public List<Topic> Topics { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListTopicsPaginator
{
    IPaginatedEnumerable<ListTopicsResponse> Responses { get; }

    IPaginatedEnumerable<Topic> Topics { get; }
}

internal sealed class ListTopicsPaginator(IAmazonSimpleNotificationService client, ListTopicsRequest request)
    : Paginator<ListTopicsRequest, ListTopicsResponse>(
        request, client.ListTopicsAsync, response => response.NextToken),
        IListTopicsPaginator
{
    public IPaginatedEnumerable<Topic> Topics => Each(response => response.Topics);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
