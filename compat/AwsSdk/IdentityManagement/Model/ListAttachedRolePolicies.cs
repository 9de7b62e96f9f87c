using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html">ListAttachedRolePolicies</see>.
/// </summary>
[Throws(typeof(NoSuchEntityException), typeof(InvalidInputException), typeof(ServiceFailureException))]
public class ListAttachedRolePoliciesRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }

    public string PathPrefix { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}

public class ListAttachedRolePoliciesResponse : AmazonWebServiceResponse
{
    public List<AttachedPolicyType> AttachedPolicies { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListAttachedRolePoliciesPaginator
{
    IPaginatedEnumerable<ListAttachedRolePoliciesResponse> Responses { get; }

    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}

internal sealed class ListAttachedRolePoliciesPaginator(IAmazonIdentityManagementService client, ListAttachedRolePoliciesRequest request)
    : Paginator<ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse>(
        request, client.ListAttachedRolePoliciesAsync, response => response.Marker),
        IListAttachedRolePoliciesPaginator
{
    public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies => Each(response => response.AttachedPolicies);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(ListAttachedRolePoliciesResponse response, string token) => response.IsTruncated == true;
}
