using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary><see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html">ListGroupsForUser</see>.</summary>
[Throws(typeof(NoSuchEntityException), typeof(ServiceFailureException))]
public class ListGroupsForUserRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}

public class ListGroupsForUserResponse : AmazonWebServiceResponse
{
    public List<Group> Groups { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListGroupsForUserPaginator
{
    IPaginatedEnumerable<ListGroupsForUserResponse> Responses { get; }

    IPaginatedEnumerable<Group> Groups { get; }
}

internal sealed class ListGroupsForUserPaginator(IAmazonIdentityManagementService client, ListGroupsForUserRequest request)
    : Paginator<ListGroupsForUserRequest, ListGroupsForUserResponse>(
        request, client.ListGroupsForUserAsync, response => response.Marker),
        IListGroupsForUserPaginator
{
    public IPaginatedEnumerable<Group> Groups => Each(response => response.Groups);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(ListGroupsForUserResponse response, string token) => response.IsTruncated == true;
}
