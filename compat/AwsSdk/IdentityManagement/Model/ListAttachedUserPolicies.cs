using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html">ListAttachedUserPolicies</see>.
/// </summary>
[Throws(typeof(NoSuchEntityException), typeof(InvalidInputException), typeof(ServiceFailureException))]
public class ListAttachedUserPoliciesRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string PathPrefix { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}

public class ListAttachedUserPoliciesResponse : AmazonWebServiceResponse
{
    public List<AttachedPolicyType> AttachedPolicies { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListAttachedUserPoliciesPaginator
{
    IPaginatedEnumerable<ListAttachedUserPoliciesResponse> Responses { get; }

    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}

internal sealed class ListAttachedUserPoliciesPaginator(IAmazonIdentityManagementService client, ListAttachedUserPoliciesRequest request)
    : Paginator<ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse>(
        request, client.ListAttachedUserPoliciesAsync, response => response.Marker),
        IListAttachedUserPoliciesPaginator
{
    public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies => Each(response => response.AttachedPolicies);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(ListAttachedUserPoliciesResponse response, string token) => response.IsTruncated == true;
}
