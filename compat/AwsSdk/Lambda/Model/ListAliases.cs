using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary><see href="https://docs.aws.amazon.com/lambda/latest/api/API_ListAliases.html">ListAliases</see>.</summary>
[Http("GET", "/2015-03-31/functions/{FunctionName}/aliases")]
[Throws(
    typeof(InvalidParameterValueException),
    typeof(ServiceException),
    typeof(TooManyRequestsException),
    typeof(ResourceNotFoundException))]
public class ListAliasesRequest : AmazonLambdaRequest
{
    [Label("FunctionName")]
    public string FunctionName { get; set; }

    [QueryString("FunctionVersion")]
    public string FunctionVersion { get; set; }

    [QueryString("Marker")]
    public string Marker { get; set; }

    [QueryString("MaxItems")]
    public int? MaxItems { get; set; }
}

public class ListAliasesResponse : AmazonWebServiceResponse
{
    public string NextMarker { get; set; }

    public List<AliasConfiguration> Aliases { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListAliasesPaginator
{
    IPaginatedEnumerable<ListAliasesResponse> Responses { get; }

    IPaginatedEnumerable<AliasConfiguration> Aliases { get; }
}

internal sealed class ListAliasesPaginator(IAmazonLambda client, ListAliasesRequest request)
    : Paginator<ListAliasesRequest, ListAliasesResponse>(
        request, client.ListAliasesAsync, response => response.NextMarker),
        IListAliasesPaginator
{
    public IPaginatedEnumerable<AliasConfiguration> Aliases => Each(response => response.Aliases);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }
}
