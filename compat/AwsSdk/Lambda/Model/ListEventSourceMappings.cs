using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html">ListEventSourceMappings</see>.
/// </summary>
[Http("GET", "/2015-03-31/event-source-mappings")]
[Throws(
    typeof(InvalidParameterValueException),
    typeof(ServiceException),
    typeof(TooManyRequestsException),
    typeof(ResourceNotFoundException))]
public class ListEventSourceMappingsRequest : AmazonLambdaRequest
{
    [QueryString("EventSourceArn")]
    public string EventSourceArn { get; set; }

    [QueryString("FunctionName")]
    public string FunctionName { get; set; }

    [QueryString("Marker")]
    public string Marker { get; set; }

    [QueryString("MaxItems")]
    public int? MaxItems { get; set; }
}

public class ListEventSourceMappingsResponse : AmazonWebServiceResponse
{
    public string NextMarker { get; set; }

    public List<EventSourceMappingConfiguration> EventSourceMappings { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListEventSourceMappingsPaginator
{
    IPaginatedEnumerable<ListEventSourceMappingsResponse> Responses { get; }

    IPaginatedEnumerable<EventSourceMappingConfiguration> EventSourceMappings { get; }
}

internal sealed class ListEventSourceMappingsPaginator(IAmazonLambda client, ListEventSourceMappingsRequest request)
    : Paginator<ListEventSourceMappingsRequest, ListEventSourceMappingsResponse>(
        request, client.ListEventSourceMappingsAsync, response => response.NextMarker),
        IListEventSourceMappingsPaginator
{
    public IPaginatedEnumerable<EventSourceMappingConfiguration> EventSourceMappings => Each(response => response.EventSourceMappings);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }
}
