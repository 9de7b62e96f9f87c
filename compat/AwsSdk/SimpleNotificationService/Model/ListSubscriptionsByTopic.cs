using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html">ListSubscriptionsByTopic</see>.
/// </summary>
[Throws(
    typeof(AuthorizationErrorException), typeof(InternalErrorException), typeof(InvalidParameterException), typeof(NotFoundException))]
public class ListSubscriptionsByTopicRequest : AmazonSimpleNotificationServiceRequest
{
    public string TopicArn { get; set; }

    public string NextToken { get; set; }
}

public class ListSubscriptionsByTopicResponse : AmazonWebServiceResponse
{
    public List<Subscription> Subscriptions { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListSubscriptionsByTopicPaginator
{
    IPaginatedEnumerable<ListSubscriptionsByTopicResponse> Responses { get; }

    IPaginatedEnumerable<Subscription> Subscriptions { get; }
}

internal sealed class ListSubscriptionsByTopicPaginator(IAmazonSimpleNotificationService client, ListSubscriptionsByTopicRequest request)
    : Paginator<ListSubscriptionsByTopicRequest, ListSubscriptionsByTopicResponse>(
        request, client.ListSubscriptionsByTopicAsync, response => response.NextToken),
        IListSubscriptionsByTopicPaginator
{
    public IPaginatedEnumerable<Subscription> Subscriptions => Each(response => response.Subscriptions);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
