using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html">ListSecretVersionIds</see>.
/// </summary>
[Throws(
    typeof(InvalidNextTokenException),
    typeof(ResourceNotFoundException),
    typeof(InternalServiceErrorException),
    typeof(InvalidParameterException))]
public class ListSecretVersionIdsRequest : AmazonSecretsManagerRequest
{
    public string SecretId { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public bool? IncludeDeprecated { get; set; }
}

public class ListSecretVersionIdsResponse : AmazonWebServiceResponse
{
    public List<SecretVersionsListEntry> Versions { get; set; }

    public string NextToken { get; set; }

    public string ARN { get; set; }

    public string Name { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListSecretVersionIdsPaginator
{
    IPaginatedEnumerable<ListSecretVersionIdsResponse> Responses { get; }

    IPaginatedEnumerable<SecretVersionsListEntry> Versions { get; }
}

internal sealed class ListSecretVersionIdsPaginator(IAmazonSecretsManager client, ListSecretVersionIdsRequest request)
    : Paginator<ListSecretVersionIdsRequest, ListSecretVersionIdsResponse>(
        request, client.ListSecretVersionIdsAsync, response => response.NextToken),
        IListSecretVersionIdsPaginator
{
    public IPaginatedEnumerable<SecretVersionsListEntry> Versions => Each(response => response.Versions);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
