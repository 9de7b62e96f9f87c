using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary><see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html">ListUserPolicies</see>.</summary>
[Throws(typeof(NoSuchEntityException), typeof(ServiceFailureException))]
public class ListUserPoliciesRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}

public class ListUserPoliciesResponse : AmazonWebServiceResponse
{
    public List<string> PolicyNames { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListUserPoliciesPaginator
{
    IPaginatedEnumerable<ListUserPoliciesResponse> Responses { get; }

    IPaginatedEnumerable<string> PolicyNames { get; }
}

internal sealed class ListUserPoliciesPaginator(IAmazonIdentityManagementService client, ListUserPoliciesRequest request)
    : Paginator<ListUserPoliciesRequest, ListUserPoliciesResponse>(
        request, client.ListUserPoliciesAsync, response => response.Marker),
        IListUserPoliciesPaginator
{
    public IPaginatedEnumerable<string> PolicyNames => Each(response => response.PolicyNames);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(ListUserPoliciesResponse response, string token) => response.IsTruncated == true;
}
