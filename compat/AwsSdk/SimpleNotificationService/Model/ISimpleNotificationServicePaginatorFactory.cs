namespace Amazon.SimpleNotificationService.Model;

/// <summary>The operations that answer in pages.</summary>
public interface ISimpleNotificationServicePaginatorFactory
{
    IListSubscriptionsByTopicPaginator ListSubscriptionsByTopic(ListSubscriptionsByTopicRequest request);

    IListTopicsPaginator ListTopics(ListTopicsRequest request);
}

internal sealed class SimpleNotificationServicePaginatorFactory(IAmazonSimpleNotificationService client) : ISimpleNotificationServicePaginatorFactory
{
    public IListSubscriptionsByTopicPaginator ListSubscriptionsByTopic(ListSubscriptionsByTopicRequest request) =>
        new ListSubscriptionsByTopicPaginator(client, request);

    public IListTopicsPaginator ListTopics(ListTopicsRequest request) => new ListTopicsPaginator(client, request);
}
