using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionUrlConfigs.html">ListFunctionUrlConfigs</see>.
/// </summary>
[Http("GET", "/2021-10-31/functions/{FunctionName}/urls")]
[Throws(
    typeof(InvalidParameterValueException),
    typeof(ServiceException),
    typeof(TooManyRequestsException),
    typeof(ResourceNotFoundException))]
public class ListFunctionUrlConfigsRequest : AmazonLambdaRequest
{
    [Label("FunctionName")]
    public string FunctionName { get; set; }

    [QueryString("Marker")]
    public string Marker { get; set; }

    [QueryString("MaxItems")]
    public int? MaxItems { get; set; }
}

public class ListFunctionUrlConfigsResponse : AmazonWebServiceResponse
{
    public List<FunctionUrlConfig> FunctionUrlConfigs { get; set; }

    public string NextMarker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListFunctionUrlConfigsPaginator
{
    IPaginatedEnumerable<ListFunctionUrlConfigsResponse> Responses { get; }

    IPaginatedEnumerable<FunctionUrlConfig> FunctionUrlConfigs { get; }
}

internal sealed class ListFunctionUrlConfigsPaginator(IAmazonLambda client, ListFunctionUrlConfigsRequest request)
    : Paginator<ListFunctionUrlConfigsRequest, ListFunctionUrlConfigsResponse>(
        request, client.ListFunctionUrlConfigsAsync, response => response.NextMarker),
        IListFunctionUrlConfigsPaginator
{
    public IPaginatedEnumerable<FunctionUrlConfig> FunctionUrlConfigs => Each(response => response.FunctionUrlConfigs);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }
}
