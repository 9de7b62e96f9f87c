using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html">ListAccessKeys</see>.
/// </summary>
[Throws(typeof(NoSuchEntityException), typeof(ServiceFailureException))]
public class ListAccessKeysRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}

public class ListAccessKeysResponse : AmazonWebServiceResponse
{
    public List<AccessKeyMetadata> AccessKeyMetadata { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListAccessKeysPaginator
{
    IPaginatedEnumerable<ListAccessKeysResponse> Responses { get; }

    IPaginatedEnumerable<AccessKeyMetadata> AccessKeyMetadata { get; }
}

internal sealed class ListAccessKeysPaginator(IAmazonIdentityManagementService client, ListAccessKeysRequest request)
    : Paginator<ListAccessKeysRequest, ListAccessKeysResponse>(
        request, client.ListAccessKeysAsync, response => response.Marker),
        IListAccessKeysPaginator
{
    public IPaginatedEnumerable<AccessKeyMetadata> AccessKeyMetadata => Each(response => response.AccessKeyMetadata);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(ListAccessKeysResponse response, string token) => response.IsTruncated == true;
}
