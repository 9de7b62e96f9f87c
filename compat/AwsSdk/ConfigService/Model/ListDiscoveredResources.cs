using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/config/latest/APIReference/API_ListDiscoveredResources.html">ListDiscoveredResources</see>.
/// </summary>
[Throws(
    typeof(InvalidLimitException),
    typeof(InvalidNextTokenException),
    typeof(NoAvailableConfigurationRecorderException),
    typeof(ValidationException))]
public class ListDiscoveredResourcesRequest : AmazonConfigServiceRequest
{
    [Wire("resourceType")]
    public ResourceType ResourceType { get; set; }

    [Wire("resourceIds")]
    public List<string> ResourceIds { get; set; }

    [Wire("resourceName")]
    public string ResourceName { get; set; }

    [Wire("limit")]
    public int? Limit { get; set; }

    [Wire("includeDeletedResources")]
    public bool? IncludeDeletedResources { get; set; }

    [Wire("nextToken")]
    public string NextToken { get; set; }
}

public class ListDiscoveredResourcesResponse : AmazonWebServiceResponse
{
    [Wire("resourceIdentifiers")]
    public List<ResourceIdentifier> ResourceIdentifiers { get; set; }

    [Wire("nextToken")]
    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListDiscoveredResourcesPaginator
{
    IPaginatedEnumerable<ListDiscoveredResourcesResponse> Responses { get; }

    IPaginatedEnumerable<ResourceIdentifier> ResourceIdentifiers { get; }
}

internal sealed class ListDiscoveredResourcesPaginator(IAmazonConfigService client, ListDiscoveredResourcesRequest request)
    : Paginator<ListDiscoveredResourcesRequest, ListDiscoveredResourcesResponse>(
        request, client.ListDiscoveredResourcesAsync, response => response.NextToken),
        IListDiscoveredResourcesPaginator
{
    public IPaginatedEnumerable<ResourceIdentifier> ResourceIdentifiers => Each(response => response.ResourceIdentifiers);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
