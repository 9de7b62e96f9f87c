using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html">ListRoles</see>: roles without their tags,
/// permissions boundary and last use, which only GetRole gives.
/// </summary>
[Throws(typeof(ServiceFailureException))]
public class ListRolesRequest : AmazonIdentityManagementServiceRequest
{
    public string PathPrefix { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}

public class ListRolesResponse : AmazonWebServiceResponse
{
    public List<Role> Roles { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListRolesPaginator
{
    IPaginatedEnumerable<ListRolesResponse> Responses { get; }

    IPaginatedEnumerable<Role> Roles { get; }
}

internal sealed class ListRolesPaginator(IAmazonIdentityManagementService client, ListRolesRequest request)
    : Paginator<ListRolesRequest, ListRolesResponse>(request, client.ListRolesAsync, response => response.Marker), IListRolesPaginator
{
    public IPaginatedEnumerable<Role> Roles => Each(response => response.Roles);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(ListRolesResponse response, string token) => response.IsTruncated == true;
}
