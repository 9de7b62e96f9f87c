using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html">ListFunctions</see>: configurations without State,
/// StateReason and LastUpdateStatus, which only GetFunction and GetFunctionConfiguration give.
/// </summary>
[Http("GET", "/2015-03-31/functions")]
[Throws(typeof(InvalidParameterValueException), typeof(ServiceException), typeof(TooManyRequestsException))]
public class ListFunctionsRequest : AmazonLambdaRequest
{
    [QueryString("MasterRegion")]
    public string MasterRegion { get; set; }

    [QueryString("FunctionVersion")]
    public FunctionVersion FunctionVersion { get; set; }

    [QueryString("Marker")]
    public string Marker { get; set; }

    [QueryString("MaxItems")]
    public int? MaxItems { get; set; }
}

public class ListFunctionsResponse : AmazonWebServiceResponse
{
    public string NextMarker { get; set; }

    public List<FunctionConfiguration> Functions { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListFunctionsPaginator
{
    IPaginatedEnumerable<ListFunctionsResponse> Responses { get; }

    IPaginatedEnumerable<FunctionConfiguration> Functions { get; }
}

internal sealed class ListFunctionsPaginator(IAmazonLambda client, ListFunctionsRequest request)
    : Paginator<ListFunctionsRequest, ListFunctionsResponse>(
        request, client.ListFunctionsAsync, response => response.NextMarker),
        IListFunctionsPaginator
{
    public IPaginatedEnumerable<FunctionConfiguration> Functions => Each(response => response.Functions);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }
}
