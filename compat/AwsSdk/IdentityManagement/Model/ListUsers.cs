using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html">ListUsers</see>: users without their tags and
/// permissions boundary, which only GetUser gives.
/// </summary>
[Throws(typeof(ServiceFailureException))]
public class ListUsersRequest : AmazonIdentityManagementServiceRequest
{
    public string PathPrefix { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}

public class ListUsersResponse : AmazonWebServiceResponse
{
    public List<User> Users { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListUsersPaginator
{
    IPaginatedEnumerable<ListUsersResponse> Responses { get; }

    IPaginatedEnumerable<User> Users { get; }
}

internal sealed class ListUsersPaginator(IAmazonIdentityManagementService client, ListUsersRequest request)
    : Paginator<ListUsersRequest, ListUsersResponse>(request, client.ListUsersAsync, response => response.Marker), IListUsersPaginator
{
    public IPaginatedEnumerable<User> Users => Each(response => response.Users);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(ListUsersResponse response, string token) => response.IsTruncated == true;
}
