using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html">ListSecrets</see>: lags by minutes
/// behind changes; DescribeSecret does not.
/// </summary>
[Throws(
    typeof(InvalidParameterException),
    typeof(InvalidRequestException),
    typeof(InvalidNextTokenException),
    typeof(InternalServiceErrorException))]
public class ListSecretsRequest : AmazonSecretsManagerRequest
{
    public bool? IncludePlannedDeletion { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public List<Filter> Filters { get; set; }

    public SortOrderType SortOrder { get; set; }

    public SortByType SortBy { get; set; }
}

public class ListSecretsResponse : AmazonWebServiceResponse
{
    public List<SecretListEntry> SecretList { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListSecretsPaginator
{
    IPaginatedEnumerable<ListSecretsResponse> Responses { get; }

    IPaginatedEnumerable<SecretListEntry> SecretList { get; }
}

internal sealed class ListSecretsPaginator(IAmazonSecretsManager client, ListSecretsRequest request)
    : Paginator<ListSecretsRequest, ListSecretsResponse>(
        request, client.ListSecretsAsync, response => response.NextToken),
        IListSecretsPaginator
{
    public IPaginatedEnumerable<SecretListEntry> SecretList => Each(response => response.SecretList);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
