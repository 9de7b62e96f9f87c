using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary><see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html">ListAccountAliases</see>.</summary>
[Throws(typeof(ServiceFailureException))]
public class ListAccountAliasesRequest : AmazonIdentityManagementServiceRequest
{
    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}

public class ListAccountAliasesResponse : AmazonWebServiceResponse
{
    public List<string> AccountAliases { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListAccountAliasesPaginator
{
    IPaginatedEnumerable<ListAccountAliasesResponse> Responses { get; }

    IPaginatedEnumerable<string> AccountAliases { get; }
}

internal sealed class ListAccountAliasesPaginator(IAmazonIdentityManagementService client, ListAccountAliasesRequest request)
    : Paginator<ListAccountAliasesRequest, ListAccountAliasesResponse>(
        request, client.ListAccountAliasesAsync, response => response.Marker),
        IListAccountAliasesPaginator
{
    public IPaginatedEnumerable<string> AccountAliases => Each(response => response.AccountAliases);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(ListAccountAliasesResponse response, string token) => response.IsTruncated == true;
}
