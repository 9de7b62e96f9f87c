namespace Amazon.CloudTrail.Model;

/// <summary>The operations that answer in pages.</summary>
public interface ICloudTrailPaginatorFactory
{
    ILookupEventsPaginator LookupEvents(LookupEventsRequest request);
}

internal sealed class CloudTrailPaginatorFactory(IAmazonCloudTrail client) : ICloudTrailPaginatorFactory
{
    public ILookupEventsPaginator LookupEvents(LookupEventsRequest request) => new LookupEventsPaginator(client, request);
}
