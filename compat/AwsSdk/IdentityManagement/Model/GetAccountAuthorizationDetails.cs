using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html">GetAccountAuthorizationDetails</see>.
/// </summary>
[Throws(typeof(ServiceFailureException))]
public class GetAccountAuthorizationDetailsRequest : AmazonIdentityManagementServiceRequest
{
    public List<string> Filter { get; set; }

    public int? MaxItems { get; set; }

    public string Marker { get; set; }
}

public class GetAccountAuthorizationDetailsResponse : AmazonWebServiceResponse
{
    public List<UserDetail> UserDetailList { get; set; }

    public List<GroupDetail> GroupDetailList { get; set; }

    public List<RoleDetail> RoleDetailList { get; set; }

    public List<ManagedPolicyDetail> Policies { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IGetAccountAuthorizationDetailsPaginator
{
    IPaginatedEnumerable<GetAccountAuthorizationDetailsResponse> Responses { get; }

    IPaginatedEnumerable<UserDetail> UserDetailList { get; }

    IPaginatedEnumerable<GroupDetail> GroupDetailList { get; }

    IPaginatedEnumerable<RoleDetail> RoleDetailList { get; }

    IPaginatedEnumerable<ManagedPolicyDetail> Policies { get; }
}

internal sealed class GetAccountAuthorizationDetailsPaginator(IAmazonIdentityManagementService client, GetAccountAuthorizationDetailsRequest request)
    : Paginator<GetAccountAuthorizationDetailsRequest, GetAccountAuthorizationDetailsResponse>(
        request, client.GetAccountAuthorizationDetailsAsync, response => response.Marker),
        IGetAccountAuthorizationDetailsPaginator
{
    public IPaginatedEnumerable<UserDetail> UserDetailList => Each(response => response.UserDetailList);

    public IPaginatedEnumerable<GroupDetail> GroupDetailList => Each(response => response.GroupDetailList);

    public IPaginatedEnumerable<RoleDetail> RoleDetailList => Each(response => response.RoleDetailList);

    public IPaginatedEnumerable<ManagedPolicyDetail> Policies => Each(response => response.Policies);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(GetAccountAuthorizationDetailsResponse response, string token) => response.IsTruncated == true;
}
