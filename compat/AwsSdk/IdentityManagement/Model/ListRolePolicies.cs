using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary><see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html">ListRolePolicies</see>.</summary>
[Throws(typeof(NoSuchEntityException), typeof(ServiceFailureException))]
public class ListRolePoliciesRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}

public class ListRolePoliciesResponse : AmazonWebServiceResponse
{
    public List<string> PolicyNames { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListRolePoliciesPaginator
{
    IPaginatedEnumerable<ListRolePoliciesResponse> Responses { get; }

    IPaginatedEnumerable<string> PolicyNames { get; }
}

internal sealed class ListRolePoliciesPaginator(IAmazonIdentityManagementService client, ListRolePoliciesRequest request)
    : Paginator<ListRolePoliciesRequest, ListRolePoliciesResponse>(
        request, client.ListRolePoliciesAsync, response => response.Marker),
        IListRolePoliciesPaginator
{
    public IPaginatedEnumerable<string> PolicyNames => Each(response => response.PolicyNames);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(ListRolePoliciesResponse response, string token) => response.IsTruncated == true;
}
